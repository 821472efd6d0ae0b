package kz.socialregistry.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventType;

/**
 * An event as read from Kafka.
 *
 * @param id the same however often the event is sent
 * @param epoch raised when the publisher was restored from a backup
 * @param sequence counts the events of the aggregate, from 1; the order of events is (epoch, sequence)
 */
public record ReceivedEvent(
        EventType type, UUID id, UUID aggregateId, long epoch, long sequence, Instant occurredAt, Event payload) {}

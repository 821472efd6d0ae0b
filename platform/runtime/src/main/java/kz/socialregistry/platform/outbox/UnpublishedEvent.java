package kz.socialregistry.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox that the broker has not acknowledged yet. */
record UnpublishedEvent(
        long position,
        UUID eventId,
        String topic,
        String type,
        UUID aggregateId,
        long epoch,
        long sequence,
        Instant occurredAt,
        String payload) {}

package kz.socialregistry.platform.inbox;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.EventType;
import kz.socialregistry.platform.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * A record that was understood.
 *
 * @param event {@code null} if its type is not known here: skipped, but it counts in the sequence
 */
record Envelope(
        EventRecord record,
        UUID aggregateId,
        long epoch,
        long sequence,
        @Nullable ReceivedEvent event) {

    /** @throws UndecodableException if it is no event of ours; the message says why and quotes nothing of it */
    static Envelope open(EventRecord record) throws UndecodableException {
        try {
            UUID aggregateId = UUID.fromString(required(record, "ce_subject"));
            long epoch = Long.parseLong(required(record, "ce_epoch"));
            long sequence = Long.parseLong(required(record, "ce_sequence"));
            Optional<EventType> type = EventCatalogue.named(required(record, "ce_type"));
            if (type.isEmpty()) {
                return new Envelope(record, aggregateId, epoch, sequence, null);
            }
            UUID id = UUID.fromString(required(record, "ce_id"));
            Instant time = Instant.parse(required(record, "ce_time"));
            Event payload = payload(record, type.get(), aggregateId);
            return new Envelope(
                    record,
                    aggregateId,
                    epoch,
                    sequence,
                    new ReceivedEvent(type.get(), id, aggregateId, epoch, sequence, time, payload));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UndecodableException(
                    "a header cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Event payload(EventRecord record, EventType type, UUID aggregateId) throws UndecodableException {
        if (type.topic() != record.topic()) {
            throw new UndecodableException("its type belongs to another topic");
        }
        if (record.payload() == null) {
            throw new UndecodableException("there is no payload");
        }
        try {
            Event event = EventJson.MAPPER.readValue(record.payload(), type.payload());
            if (event == null || !aggregateId.equals(event.aggregateId())) {
                throw new UndecodableException("the payload is of another aggregate than ce_subject says");
            }
            return event;
        } catch (IOException | NullPointerException e) {
            throw new UndecodableException(
                    "the payload cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String required(EventRecord record, String header) throws UndecodableException {
        String value = record.header(header);
        if (value == null) {
            throw new UndecodableException("header " + header + " is missing");
        }
        return value;
    }

    /** The aggregate of a record that could not be opened, as far as its key tells. */
    static @Nullable UUID aggregateByKey(EventRecord record) {
        try {
            String key = record.header(EventRecord.KEY);
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

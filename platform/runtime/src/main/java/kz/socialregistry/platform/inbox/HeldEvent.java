package kz.socialregistry.platform.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is kept aside.
 *
 * @param reason {@code waiting} for its predecessor, or dead: {@code failed} or {@code undecodable}
 */
record HeldEvent(
        long id,
        EventRecord record,
        @Nullable UUID aggregateId,
        @Nullable Long epoch,
        @Nullable Long sequence,
        String reason,
        String detail) {

    static final String WAITING = "waiting";
    static final String FAILED = "failed";
    static final String UNDECODABLE = "undecodable";

    boolean dead() {
        return !reason.equals(WAITING);
    }

    static HeldEvent waiting(Envelope envelope) {
        return of(envelope, WAITING, "waits for the event before it");
    }

    static HeldEvent failed(Envelope envelope, String detail) {
        return of(envelope, FAILED, detail);
    }

    static HeldEvent undecodable(EventRecord record, String detail) {
        return new HeldEvent(0, record, Envelope.aggregateByKey(record), null, null, UNDECODABLE, detail);
    }

    private static HeldEvent of(Envelope e, String reason, String detail) {
        return new HeldEvent(0, e.record(), e.aggregateId(), e.epoch(), e.sequence(), reason, detail);
    }
}

package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceQueued;
import kz.socialregistry.events.centres.PlaceRefused;
import kz.socialregistry.events.centres.PlaceReleased;
import kz.socialregistry.events.centres.PlacementState;
import org.jspecify.annotations.Nullable;

/** What has become of the request for a place that an enrolment made. */
final class Placement {

    /** How far it has come. */
    enum Status {
        /** Just received; never stored. */
        REQUESTED,
        QUEUED,
        ASSIGNED,
        RELEASED,
        REFUSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private final UUID enrolmentId;
    private final UUID unitId;
    private final LocalDate requestedOn;
    private final LocalDate wantedFrom;
    private Status status;
    private @Nullable Stay stay;
    private @Nullable LocalDate queuedOn;
    private @Nullable LocalDate leftQueueOn;
    private @Nullable String reason;

    private Placement(UUID enrolmentId, UUID unitId, LocalDate requestedOn, LocalDate wantedFrom, Status status) {
        this.enrolmentId = enrolmentId;
        this.unitId = unitId;
        this.requestedOn = requestedOn;
        this.wantedFrom = wantedFrom;
        this.status = status;
    }

    /** A request that nothing has been decided about. */
    static Placement requested(UUID enrolmentId, UUID unitId, LocalDate requestedOn, LocalDate wantedFrom) {
        return new Placement(enrolmentId, unitId, requestedOn, wantedFrom, Status.REQUESTED);
    }

    /** As it was stored. */
    static Placement stored(
            UUID enrolmentId,
            UUID unitId,
            LocalDate requestedOn,
            LocalDate wantedFrom,
            Status status,
            @Nullable Stay stay,
            @Nullable LocalDate queuedOn,
            @Nullable LocalDate leftQueueOn,
            @Nullable String reason) {
        Placement placement = new Placement(enrolmentId, unitId, requestedOn, wantedFrom, status);
        placement.stay = stay;
        placement.queuedOn = queuedOn;
        placement.leftQueueOn = leftQueueOn;
        placement.reason = reason;
        return placement;
    }

    PlaceAssigned assign(Stay days, LocalDate today) {
        leaveQueue(today);
        status = Status.ASSIGNED;
        stay = days;
        return new PlaceAssigned(state());
    }

    /** Waiting counts from the application, also when it was entered later. */
    PlaceQueued queue() {
        status = Status.QUEUED;
        queuedOn = requestedOn;
        return new PlaceQueued(state());
    }

    PlaceRefused refuse(RefusalReason why, LocalDate today) {
        leaveQueue(today);
        status = Status.REFUSED;
        reason = why.code();
        return new PlaceRefused(state());
    }

    /** Gives up the queue, or the place on all days but those of the stay. */
    PlaceReleased release(@Nullable Stay used, LocalDate today) {
        leaveQueue(today);
        status = Status.RELEASED;
        stay = used;
        return new PlaceReleased(state());
    }

    private void leaveQueue(LocalDate today) {
        if (status == Status.QUEUED) {
            leftQueueOn = today;
        }
    }

    private PlacementState state() {
        return new PlacementState(enrolmentId, unitId, status.code(), from(), until(), queuedOn, reason);
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID unitId() {
        return unitId;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate wantedFrom() {
        return wantedFrom;
    }

    Status status() {
        return status;
    }

    @Nullable
    Stay stay() {
        return stay;
    }

    @Nullable
    LocalDate from() {
        return stay == null ? null : stay.from();
    }

    @Nullable
    LocalDate until() {
        return stay == null ? null : stay.until();
    }

    @Nullable
    LocalDate queuedOn() {
        return queuedOn;
    }

    @Nullable
    LocalDate leftQueueOn() {
        return leftQueueOn;
    }

    @Nullable
    String reason() {
        return reason;
    }
}

package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.socialregistry.centres.terms.RefusalReason;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceChangeRefused;
import kz.socialregistry.events.centres.PlaceChanged;
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

    private final Request request;
    private final Turn turn;
    private Status status;
    private @Nullable Stay stay;
    private List<Stay> lent = List.of();
    private @Nullable LocalDate heldUntil;
    private @Nullable LocalDate queuedOn;
    private @Nullable LocalDate leftQueueOn;
    private @Nullable String reason;

    private Placement(Request request, Turn turn, Status status) {
        this.request = request;
        this.turn = turn;
        this.status = status;
    }

    /** A request that nothing has been decided about. */
    static Placement requested(Request request, Turn turn) {
        return new Placement(request, turn, Status.REQUESTED);
    }

    /** As it was stored. */
    static Placement stored(
            Request request,
            Turn turn,
            Status status,
            @Nullable Stay stay,
            List<Stay> lent,
            @Nullable LocalDate heldUntil,
            @Nullable LocalDate queuedOn,
            @Nullable LocalDate leftQueueOn,
            @Nullable String reason) {
        Placement placement = new Placement(request, turn, status);
        placement.stay = stay;
        placement.lent = lent;
        placement.heldUntil = heldUntil;
        placement.queuedOn = queuedOn;
        placement.leftQueueOn = leftQueueOn;
        placement.reason = reason;
        return placement;
    }

    /** @param held first day the place is no longer held if nobody comes; {@code null}: somebody has come already */
    PlaceAssigned assign(Stay days, @Nullable LocalDate held, LocalDate today) {
        leaveQueue(today);
        status = Status.ASSIGNED;
        stay = days;
        heldUntil = held;
        return new PlaceAssigned(state());
    }

    /** Waiting counts from the application, also when it was entered later. */
    PlaceQueued queue() {
        status = Status.QUEUED;
        queuedOn = request.requestedOn();
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
        heldUntil = null;
        return new PlaceReleased(state());
    }

    /** The place is its holder's on other days, or was. */
    PlaceChanged change(Stay days, boolean over, int change) {
        status = over ? Status.RELEASED : Status.ASSIGNED;
        stay = days;
        heldUntil = null;
        return new PlaceChanged(state(), change);
    }

    /** The days stay as they are. */
    PlaceChangeRefused keep(int change, RefusalReason why) {
        return new PlaceChangeRefused(state(), change, why.code());
    }

    /** Its holder is away on these days, in order, and somebody else may have the place. */
    void lend(List<Stay> away) {
        lent = List.copyOf(away);
    }

    private void leaveQueue(LocalDate today) {
        if (status == Status.QUEUED) {
            leftQueueOn = today;
        }
    }

    private PlacementState state() {
        return new PlacementState(enrolmentId(), unitId(), status.code(), from(), until(), heldUntil, queuedOn, reason);
    }

    UUID enrolmentId() {
        return request.enrolmentId();
    }

    UUID unitId() {
        return request.unitId();
    }

    Request request() {
        return request;
    }

    Turn turn() {
        return turn;
    }

    Status status() {
        return status;
    }

    @Nullable
    Stay stay() {
        return stay;
    }

    /** Days on which the place is lent; some may be beyond the stay. */
    List<Stay> lent() {
        return lent;
    }

    /** The days on which it takes a place. */
    List<Stay> taken() {
        return stay == null ? List.of() : stay.without(lent);
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
    LocalDate heldUntil() {
        return heldUntil;
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

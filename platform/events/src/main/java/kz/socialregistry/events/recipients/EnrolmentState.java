package kz.socialregistry.events.recipients;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment of a recipient in a unit. Dates are calendar days of Asia/Almaty; a stay is half-open.
 *
 * @param status {@code requested}, {@code queued}, {@code refused}, {@code placed}, {@code admitted},
 *     {@code suspended}, {@code ended} or {@code cancelled}
 * @param targetGroup code of the list {@code target-groups}; {@code null}: that of the unit
 * @param requestedOn day of the application
 * @param wantedFrom first day a place is wanted
 * @param wantedUntil the stay is agreed for a term: first day on which it is over; {@code null}: no term
 * @param placedFrom first day a place is kept; {@code null} until placed
 * @param admittedOn day of admission; counts as served. In a request: the stay began already (history)
 * @param endedOn day of leaving; does not count. In a request: the stay is over already (history)
 * @param endReason code of the list {@code end-reasons}
 * @param refusalReason code given by centres-service
 * @param priorityGroup code of the list {@code priority-groups}: why it comes before others in the queue; {@code null}:
 *     in its turn
 * @param sex {@code female} or {@code male}, as the recipient's own event tells; {@code null}: not known, or a family
 * @param born year and month of birth, {@code 1960-05}, as the recipient's own event tells; {@code null}: not known, or a
 *     family
 * @param absences days away during the stay, without overlaps, in order of time; empty: never away
 * @param formerGroups target groups before {@code targetGroup}, in order of time; empty: it was never another
 * @param synthetic made up for demonstration
 */
public record EnrolmentState(
        UUID enrolmentId,
        UUID recipientId,
        UUID unitId,
        String status,
        @Nullable String targetGroup,
        LocalDate requestedOn,
        LocalDate wantedFrom,
        @Nullable LocalDate wantedUntil,
        @Nullable LocalDate placedFrom,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String refusalReason,
        @Nullable String priorityGroup,
        @Nullable String sex,
        @Nullable String born,
        List<Absence> absences,
        List<FormerGroup> formerGroups,
        boolean synthetic) {

    /** An event from before there were absences, or changes of the group, tells none. */
    @SuppressWarnings("NullAway") // may be missing in JSON
    public EnrolmentState {
        absences = absences == null ? List.of() : List.copyOf(absences);
        formerGroups = formerGroups == null ? List.of() : List.copyOf(formerGroups);
    }

    /**
     * Days on which the recipient was away and the stay went on. Why, is nobody's business outside recipients-service.
     *
     * @param from first day away
     * @param returnOn day on which the return is agreed; {@code null}: not known; always known if the place is lent
     * @param returnedOn day of the return, from which on the place is used again; {@code null}: still away
     * @param placeLent on the days from {@code from} until, not including, {@code returnOn} the place may be somebody
     *     else's, and they are not covered; {@code false}: the place is kept, and they are
     */
    public record Absence(
            LocalDate from,
            @Nullable LocalDate returnOn,
            @Nullable LocalDate returnedOn,
            boolean placeLent) {}

    /**
     * The target group on the days before a change.
     *
     * @param targetGroup code of the list {@code target-groups}; {@code null}: that of the unit
     * @param until first day of the next group: a day of the stay after the first, or that of leaving
     */
    public record FormerGroup(@Nullable String targetGroup, LocalDate until) {}
}

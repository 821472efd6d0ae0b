package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.socialregistry.platform.problems.Refused;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * The days of an enrolment: those asked for, those of the place, those of the stay. They go on in order: whatever happens,
 * happens on the day of what came before or later, within the agreed term, and not after today.
 */
@Embeddable
class Stay {

    private static final int MANY = 200;

    @Column
    private LocalDate wantedFrom;

    private @Nullable LocalDate wantedUntil;
    private @Nullable LocalDate placedFrom;
    private @Nullable LocalDate heldUntil;
    private @Nullable LocalDate admittedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @ElementCollection
    @CollectionTable(name = "absence", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<Absence> absences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "enrolment_change", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<ChangeOfDays> changes = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // read by queries too
    private boolean changing;

    /** For JPA. */
    protected Stay() {}

    /** @param request keeps {@link EnrolmentRules} */
    Stay(RequestEnrolment request, LocalDate today) {
        wantedFrom = request.wantedFrom(today);
        wantedUntil = request.wantedUntil();
        admittedOn = request.admittedOn();
        endedOn = request.endedOn();
        endReason = request.endReason();
    }

    void place(@Nullable LocalDate from, @Nullable LocalDate until) {
        placedFrom = from;
        heldUntil = until;
    }

    void admit(LocalDate on, LocalDate today) {
        refuseUnlessBetween(on, placedFrom, lastNight(), today);
        admittedOn = on;
    }

    void suspend(Absence absence, LocalDate today) {
        refuseUnlessBetween(absence.from(), lastDay(), lastNight(), today);
        absences.add(absence);
    }

    void resume(LocalDate on, LocalDate today) {
        refuseUnlessBetween(on, lastDay(), lastNight(), today);
        int last = absences.size() - 1;
        absences.set(last, absences.get(last).returned(on));
    }

    void end(LocalDate on, String reason, LocalDate today) {
        refuseUnlessBetween(on, lastDay(), wantedUntil, today);
        endedOn = on;
        endReason = reason;
    }

    /**
     * Notes what the days are to be.
     *
     * @return the number of the change
     */
    int askFor(Days asked, String reason, Instant now) {
        Days before = days();
        if (asked.equals(before)) {
            throw Refused.conflict("nothing-changes");
        }
        for (Absence absence : absences) {
            refuseUnlessWithin(absence.from(), asked);
            refuseUnlessWithin(absence.lastDay(), asked);
        }
        changes.add(ChangeOfDays.asked(before, asked, reason, now));
        changing = true;
        return changes.size() - 1;
    }

    private static void refuseUnlessWithin(LocalDate day, Days asked) {
        LocalDate end = asked.endedOn() == null ? asked.wantedUntil() : asked.endedOn();
        if (day.isBefore(asked.admittedOn()) || (end != null && day.isAfter(end))) {
            throw Refused.conflict("absence-outside", day.toString());
        }
    }

    /** The days asked for last are those of the stay now. */
    void change(@Nullable LocalDate placeFrom) {
        ChangeOfDays change = close(ChangeOfDays::done);
        Days asked = change.asked();
        if (asked.admittedOn().isBefore(wantedFrom)) {
            wantedFrom = asked.admittedOn();
        }
        placedFrom = placeFrom;
        admittedOn = asked.admittedOn();
        endedOn = asked.endedOn();
        endReason = asked.endReason();
        wantedUntil = asked.wantedUntil();
    }

    void keep(String refusalReason) {
        close(change -> change.refused(refusalReason));
    }

    private ChangeOfDays close(UnaryOperator<ChangeOfDays> outcome) {
        int last = changes.size() - 1;
        ChangeOfDays closed = outcome.apply(changes.get(last));
        changes.set(last, closed);
        changing = false;
        return closed;
    }

    /** Whether this number is that of the change that waits for an answer. */
    boolean waitsFor(int change) {
        return changing && change == changes.size() - 1;
    }

    /** Whether a change waits for an answer. */
    boolean isChanging() {
        return changing;
    }

    boolean isAway() {
        return !absences.isEmpty() && absences.get(absences.size() - 1).returnedOn() == null;
    }

    /** Those of a stay that began. */
    Days days() {
        return new Days(requireNonNull(admittedOn), endedOn, endReason, wantedUntil);
    }

    List<ChangeOfDays> changes() {
        return List.copyOf(changes);
    }

    /** The day, or the nearest to it on which the stay can end. */
    LocalDate nearestEnd(LocalDate on) {
        LocalDate day = wantedUntil != null && wantedUntil.isBefore(on) ? wantedUntil : on;
        LocalDate first = lastDay();
        return first != null && first.isAfter(day) ? first : day;
    }

    /** Refuses a last day, today or later, that is before what happened already or beyond the term. */
    void checkEnd(LocalDate on) {
        refuseUnlessBetween(on, lastDay(), wantedUntil, LocalDate.MAX);
    }

    /** The day on which the last absence began or ended; without any, that of the admission. */
    @Nullable
    LocalDate lastDay() {
        return absences.isEmpty()
                ? admittedOn
                : absences.get(absences.size() - 1).lastDay();
    }

    /** The last day on which somebody with a term is still there. */
    private @Nullable LocalDate lastNight() {
        return wantedUntil == null ? null : wantedUntil.minusDays(1);
    }

    private static void refuseUnlessBetween(
            LocalDate on, @Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
        if (on.isAfter(today)) {
            throw Refused.conflict("day-in-future", today.toString());
        }
        if (first != null && on.isBefore(first)) {
            throw Refused.conflict("day-too-early", first.toString());
        }
        if (last != null && on.isAfter(last)) {
            throw Refused.conflict("day-too-late", last.toString());
        }
    }

    LocalDate wantedFrom() {
        return wantedFrom;
    }

    @Nullable
    LocalDate wantedUntil() {
        return wantedUntil;
    }

    @Nullable
    LocalDate placedFrom() {
        return placedFrom;
    }

    @Nullable
    LocalDate heldUntil() {
        return heldUntil;
    }

    @Nullable
    LocalDate admittedOn() {
        return admittedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    List<Absence> absences() {
        return List.copyOf(absences);
    }
}

package kz.socialregistry.recipients.enrolment;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** Refuses other days if somebody was away on days that would no longer be days of the stay. */
    void checkChange(Days asked) {
        for (Absence absence : absences) {
            refuseUnlessWithin(absence.from(), asked);
            refuseUnlessWithin(absence.lastDay(), asked);
        }
    }

    private static void refuseUnlessWithin(LocalDate day, Days asked) {
        LocalDate end = asked.end();
        if (day.isBefore(asked.admittedOn()) || (end != null && day.isAfter(end))) {
            throw Refused.conflict("absence-outside", day.toString());
        }
    }

    /**
     * What it means to say that these are all absences.
     *
     * @param away keep {@link AbsenceRules}; {@code null}: those recorded
     * @return {@code null} if that changes nothing
     */
    @Nullable
    AbsencesChange asked(@Nullable List<Absence> away) {
        return away == null || away.equals(absences) ? null : new AbsencesChange(absences(), away);
    }

    /** It is as was asked now. */
    void change(ChangeOfStay done, @Nullable LocalDate placeFrom) {
        Days asked = done.asked();
        if (done.absences() != null) {
            absences.clear();
            absences.addAll(done.absences().asked());
        }
        if (asked.admittedOn().isBefore(wantedFrom)) {
            wantedFrom = asked.admittedOn();
        }
        placedFrom = placeFrom;
        admittedOn = asked.admittedOn();
        endedOn = asked.endedOn();
        endReason = asked.endReason();
        wantedUntil = asked.wantedUntil();
    }

    /** The step that a place makes possible: a stay that began before it was entered needs nobody to say that it began. */
    EnrolmentStep whenPlaced() {
        if (endedOn != null) {
            return EnrolmentStep.PLACE_IN_THE_PAST;
        }
        return admittedOn == null ? EnrolmentStep.PLACE : EnrolmentStep.PLACE_IN_THE_HOUSE;
    }

    /** The step that other days mean. */
    EnrolmentStep whenChanged() {
        if (endedOn != null) {
            return EnrolmentStep.CHANGE_TO_OVER;
        }
        return isAway() ? EnrolmentStep.CHANGE_TO_AWAY : EnrolmentStep.CHANGE_TO_STAYING;
    }

    private boolean isAway() {
        return !absences.isEmpty() && absences.get(absences.size() - 1).returnedOn() == null;
    }

    /** Those of a stay that began. */
    Days days() {
        return new Days(requireNonNull(admittedOn), endedOn, endReason, wantedUntil);
    }

    /**
     * The day, or the nearest to it on which the stay can end.
     *
     * @param earliest day on which it can, for another reason than the days away; {@code null}: any
     */
    LocalDate nearestEnd(LocalDate on, @Nullable LocalDate earliest) {
        LocalDate day = wantedUntil != null && wantedUntil.isBefore(on) ? wantedUntil : on;
        LocalDate first = lastDay();
        day = first != null && first.isAfter(day) ? first : day;
        return earliest != null && earliest.isAfter(day) ? earliest : day;
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

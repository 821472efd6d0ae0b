package kz.socialregistry.events.recipients;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a stay are to be others than recorded: a day was wrong, also one of an absence, or the term is prolonged; or
 * its target group is another from a day on. centres-service answers whether the place can be had on them; until then the
 * days recorded hold.
 *
 * @param enrolment as it is recorded until the answer
 * @param change number of the change, counted from 0 for each enrolment; the answer repeats it
 * @param asked the days that the stay is to have
 */
public record EnrolmentChangeRequested(EnrolmentState enrolment, int change, Days asked) implements EnrolmentEvent {

    /**
     * Days of a stay.
     *
     * @param admittedOn day of admission
     * @param endedOn day of leaving; does not count; {@code null}: not over
     * @param wantedUntil first day on which it is over by agreement; {@code null}: no term
     * @param targetGroup the group asked for, from a day of the stay on; {@code null}: as recorded, or that of the unit
     * @param absences all days away that it is to have, in order of time; {@code null}: as recorded
     */
    public record Days(
            LocalDate admittedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate wantedUntil,
            @Nullable String targetGroup,
            @Nullable List<EnrolmentState.Absence> absences) {}
}

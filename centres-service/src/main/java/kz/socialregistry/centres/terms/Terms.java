package kz.socialregistry.centres.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a unit takes people. What is wrong with an applicant (group, age, sex) is an objection for good; that
 * the unit may take nobody on a day (licence, suspension) is a bar, which may end.
 *
 * @param openedOn first day of the unit and its centre; {@code null}: not known
 * @param closedOn first day it no longer works; {@code null}: open
 * @param groups codes of the target groups it serves; {@code null}: all
 * @param ageFromMonths age in full months from which on it takes people; {@code null}: from birth
 * @param ageToMonths age in full months from which on it no longer does; {@code null}: no bound
 * @param sex {@code female} or {@code male}; {@code null}: both
 * @param holdDays days a place is held for somebody who has not come
 * @param bars days on which it may take nobody
 */
public record Terms(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Set<String> groups,
        @Nullable Integer ageFromMonths,
        @Nullable Integer ageToMonths,
        @Nullable String sex,
        int holdDays,
        List<Bar> bars) {

    /** Terms that object to nobody; for units that nothing is known of but their days. */
    public static Terms open(@Nullable LocalDate openedOn, @Nullable LocalDate closedOn, int holdDays) {
        return new Terms(openedOn, closedOn, null, null, null, null, holdDays, List.of());
    }

    /**
     * Days on which a unit may take nobody; who is in stays.
     *
     * @param from first day; {@code null}: always was so
     * @param until first day no longer; {@code null}: until further notice
     */
    public record Bar(@Nullable LocalDate from, @Nullable LocalDate until, RefusalReason reason) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /** Whether it works on all days from the first until, not including, the last; {@code null}: for good. */
    public boolean worksDuring(LocalDate first, @Nullable LocalDate until) {
        boolean opened = openedOn == null || !first.isBefore(openedOn);
        boolean stillOpen = closedOn == null || (until != null && !until.isAfter(closedOn) && first.isBefore(closedOn));
        return opened && stillOpen;
    }

    /** Why it does not serve such an applicant who comes on this day; empty if it does. */
    public Optional<RefusalReason> objection(Applicant applicant, LocalDate on) {
        if (!servesGroup(applicant)) {
            return Optional.of(RefusalReason.TARGET_GROUP_NOT_SERVED);
        }
        if (!servesAge(applicant, on)) {
            return Optional.of(RefusalReason.AGE_NOT_SERVED);
        }
        return servesSex(applicant) ? Optional.empty() : Optional.of(RefusalReason.SEX_NOT_SERVED);
    }

    /** Whether it serves the group; an applicant without one belongs to that of the unit. */
    public boolean servesGroup(Applicant applicant) {
        String group = applicant.targetGroup();
        return group == null || groups == null || groups.contains(group);
    }

    /** Whether it takes people of this age on this day; an age that is not known is not held against anybody. */
    public boolean servesAge(Applicant applicant, LocalDate on) {
        return applicant.isAged(on, ageFromMonths, ageToMonths);
    }

    /** Whether it takes people of this sex, or it is not known. */
    public boolean servesSex(Applicant applicant) {
        return applicant.sex() == null || sex == null || sex.equals(applicant.sex());
    }

    /** Whether by age and sex there can be anybody whom both serve. */
    public boolean mayServeWhom(Terms other) {
        return (sex == null || other.sex == null || sex.equals(other.sex))
                && isBelow(ageFromMonths, other.ageToMonths)
                && isBelow(other.ageFromMonths, ageToMonths);
    }

    private static boolean isBelow(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null || from < to;
    }

    /** One of the bounds of age; {@code null}: there are none. */
    public @Nullable Integer bound() {
        return ageFromMonths == null ? ageToMonths : ageFromMonths;
    }

    /** Why nobody may be taken in on this day; empty if people may. */
    public Optional<Bar> bar(LocalDate on) {
        return bars.stream().filter(bar -> bar.covers(on)).findFirst();
    }

    /** The days around this one on which nobody may be taken in for this reason; empty if people may. */
    public Optional<Bar> bar(LocalDate on, RefusalReason reason) {
        return bars.stream()
                .filter(bar -> bar.reason() == reason && bar.covers(on))
                .findFirst();
    }

    /** The first day from this one on when people may be taken in; empty if that is not in sight. */
    public Optional<LocalDate> firstDayOpen(LocalDate from) {
        LocalDate day = from;
        for (Optional<Bar> bar = bar(day); bar.isPresent(); bar = bar(day)) {
            LocalDate until = bar.get().until();
            if (until == null) {
                return Optional.empty();
            }
            day = until;
        }
        return closedOn == null || day.isBefore(closedOn) ? Optional.of(day) : Optional.empty();
    }

    /** Why {@link #firstDayOpen} finds none. */
    public Optional<RefusalReason> barredForGood(LocalDate from) {
        return firstDayOpen(from).isPresent()
                ? Optional.empty()
                : bars.stream()
                        .filter(bar -> bar.until() == null)
                        .map(Bar::reason)
                        .findFirst();
    }
}

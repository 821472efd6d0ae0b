package kz.socialregistry.recipients.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long a decision may take: the rules, each in force for applications of some days, and the calendar. */
public final class DecisionTerm {

    private final List<Rule> rules;
    private final WorkingDays days;

    DecisionTerm(List<Rule> rules, WorkingDays days) {
        this.rules = List.copyOf(rules);
        this.days = days;
    }

    /** So many working days for the applications of those days. */
    record Rule(Span applications, int workingDays) {}

    /** The last day for the decision of an application; its own day is not counted. */
    public Due due(LocalDate appliedOn) {
        Optional<Rule> rule =
                rules.stream().filter(r -> r.applications().contains(appliedOn)).findFirst();
        return rule.map(r -> days.after(appliedOn, r.workingDays())
                        .map(day -> new Due(day, null))
                        .orElse(Due.BEYOND_CALENDAR))
                .orElse(Due.WITHOUT_RULE);
    }
}

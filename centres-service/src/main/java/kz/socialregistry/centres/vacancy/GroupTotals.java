package kz.socialregistry.centres.vacancy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sums over all units of one format for one target group. */
@Schema(
        description =
                "Sums over all units of one format for one target group, whatever page is shown. Where `queued` and"
                        + " `free` are both above 0, people wait although a place is free elsewhere.")
record GroupTotals(
        @Schema(description = "Code of the list `formats`.", examples = "inpatient")
        String format,

        @Schema(description = "Code of the list `target-groups`.", examples = "elderly-and-disabled")
        String targetGroup,

        VacancyTotals totals) {

    private record Group(String format, String targetGroup) {}

    /** In the order of format and target group. */
    static List<GroupTotals> of(List<Vacancy> vacancies, List<PlannedChange> planned) {
        Map<Group, List<Vacancy>> groups =
                vacancies.stream().collect(Collectors.groupingBy(v -> new Group(v.format(), v.targetGroup())));
        return groups.entrySet().stream()
                .map(group -> new GroupTotals(
                        group.getKey().format(),
                        group.getKey().targetGroup(),
                        VacancyTotals.of(group.getValue(), ofGroup(planned, group.getKey(), group.getValue()))))
                .sorted(Comparator.comparing(GroupTotals::format).thenComparing(GroupTotals::targetGroup))
                .toList();
    }

    private static List<PlannedChange> ofGroup(List<PlannedChange> planned, Group group, List<Vacancy> vacancies) {
        Set<UUID> units = vacancies.stream().map(Vacancy::unitId).collect(Collectors.toSet());
        return planned.stream()
                .filter(change -> change.opens() == null
                        ? units.contains(change.unitId())
                        : group.equals(new Group(
                                change.opens().format(), change.opens().targetGroup())))
                .toList();
    }
}

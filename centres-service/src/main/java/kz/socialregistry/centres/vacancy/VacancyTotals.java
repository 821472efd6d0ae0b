package kz.socialregistry.centres.vacancy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The sums over all units asked for, whatever page of them is shown. */
@Schema(description = "Sums over all units that match, not only those of this page.")
record VacancyTotals(
        @Schema(description = "Units.", examples = "19") int units,

        @Schema(description = "Units that take everybody: they have no places to count.", examples = "4")
        int unlimitedUnits,

        @Schema(
                description = "Units whose capacity is not known: their places are missing in the sums.",
                examples = "0")
        int unknownUnits,

        @Schema(description = "Places of the units with limited capacity.", examples = "2231")
        int places,

        @Schema(description = "Places taken, also in units without limit.", examples = "2100")
        int taken,

        @Schema(description = "Places free in the units with limited capacity.", examples = "131")
        int free,

        @Schema(description = "Persons who wait.", examples = "12")
        int queued,

        @Schema(description = "Places taken beyond the capacity.", examples = "0")
        int overAssigned,

        @Schema(
                description =
                        "Places more, or fewer, if building projects went by plan, those of units to open included;"
                                + " in none of the other sums.",
                examples = "50")
        int plannedChange) {

    static VacancyTotals of(List<Vacancy> vacancies, List<PlannedChange> planned) {
        return new VacancyTotals(
                vacancies.size(),
                ofKind(vacancies, "unlimited"),
                ofKind(vacancies, "unknown"),
                sumKnown(vacancies, Vacancy::places),
                sum(vacancies, Vacancy::taken),
                sumKnown(vacancies, Vacancy::free),
                sum(vacancies, Vacancy::queued),
                sum(vacancies, Vacancy::overAssigned),
                planned.stream().mapToInt(PlannedChange::change).sum());
    }

    private static int ofKind(List<Vacancy> vacancies, String kind) {
        return (int)
                vacancies.stream().filter(v -> v.capacityKind().equals(kind)).count();
    }

    private static int sum(List<Vacancy> vacancies, ToIntFunction<Vacancy> value) {
        return vacancies.stream().mapToInt(value).sum();
    }

    private static int sumKnown(List<Vacancy> vacancies, Function<Vacancy, @Nullable Integer> value) {
        return vacancies.stream()
                .map(value)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}

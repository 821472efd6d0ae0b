package kz.socialregistry.reporting.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.reporting.measure.Breakdown;
import kz.socialregistry.reporting.measure.Count;
import kz.socialregistry.reporting.measure.People;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.territory.Extent;
import kz.socialregistry.reporting.territory.RegionRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number of persons, centres, units or specialists with its groups and parts.
 *
 * @param value {@code null} with a reason if not known, never 0 instead
 */
@JsonInclude(NON_NULL)
@Schema(description = "A count with its groups and parts.")
record CountView(
        @JsonInclude(ALWAYS) @Nullable @Schema(description = "The count; null: not known.", examples = "7375")
        Long value,

        @Nullable @Schema(description = "Why it is not known.", examples = "no-unit-recorded")
        Reason reason,

        @Nullable @Schema(description = "The reason in the language asked for.")
        String reasonText,

        @Nullable
        @Schema(description = "Only of served: days of stays inside the period, times persons.", examples = "1460123")
        Long personDays,

        @Schema(description = "Only with groupBy. The key of what is not known is null.")
        List<Group> groups,

        @Schema(description = "Only if the boundaries cut the region.")
        List<Part> parts) {

    /** A group; a person in two groups is in the total once. */
    @JsonInclude(NON_NULL)
    @Schema(name = "CountGroup", description = "A group; a person in two groups is in the total once.")
    record Group(
            @Schema(description = "What the group has in common, by the names in groupBy; null: not known.")
            @JsonInclude(content = ALWAYS)
            Map<String, @Nullable String> key,

            @Schema(description = "The count; null: not known.") @JsonInclude(ALWAYS) @Nullable
            Long value,

            @Schema(description = "Days of stays inside the period, times persons.") @Nullable
            Long personDays) {}

    /**
     * What falls into one region by the other boundaries.
     *
     * @param region {@code null}: the district is not known
     */
    @JsonInclude(NON_NULL)
    @Schema(name = "CountPart", description = "What falls into one region by the other boundaries.")
    record Part(
            @Schema(description = "The region; null: what is known only for the region as a whole.")
            @JsonInclude(ALWAYS)
            @Nullable
            RegionRef region,

            @Schema(description = "The count; null: not known.") @JsonInclude(ALWAYS) @Nullable
            Long value,

            @Nullable @Schema(description = "Why it is not known.", examples = "district-unknown")
            Reason reason,

            @Schema(description = "The reason in the language asked for.") @Nullable
            String reasonText,

            @Schema(description = "Days of stays inside the period, times persons.") @Nullable
            Long personDays) {}

    static CountView ofPeople(Breakdown<People> people, Extent extent, Wording wording, Language language) {
        return of(people, Function.identity(), extent, wording, language);
    }

    static CountView ofCounts(Breakdown<Count> counts, Extent extent, Wording wording, Language language) {
        return of(
                counts,
                count -> new People(count.value(), null, count.reason(), count.synthetic()),
                extent,
                wording,
                language);
    }

    private static <T> CountView of(
            Breakdown<T> breakdown, Function<T, People> value, Extent extent, Wording wording, Language language) {
        People total = value.apply(breakdown.total());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < breakdown.parts().size(); i++) {
            RegionRef region = extent.parts().get(i).region();
            People part = value.apply(breakdown.parts().get(i));
            Reason reason = part.reason() == null && region == null ? Reason.DISTRICT_UNKNOWN : part.reason();
            parts.add(new Part(region, part.persons(), reason, wording.text(language, reason), part.personDays()));
        }
        return new CountView(
                total.persons(),
                total.reason(),
                wording.text(language, total.reason()),
                total.personDays(),
                breakdown.groups().stream()
                        .map(group -> group(group.key(), value.apply(group.value())))
                        .toList(),
                parts);
    }

    private static Group group(Map<String, @Nullable String> key, People people) {
        return new Group(key, people.persons(), people.personDays());
    }
}

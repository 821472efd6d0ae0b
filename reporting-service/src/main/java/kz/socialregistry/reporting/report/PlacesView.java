package kz.socialregistry.reporting.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.reporting.measure.Breakdown;
import kz.socialregistry.reporting.measure.PlaceTotals;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.territory.Extent;
import kz.socialregistry.reporting.territory.RegionRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Places with their groups and parts.
 *
 * @param value the places; {@code null} with a reason if not known
 */
@JsonInclude(NON_NULL)
@Schema(description = "Places with their groups and parts.")
record PlacesView(
        @JsonInclude(ALWAYS) @Nullable @Schema(description = "Places; null: not known.", examples = "2231")
        Long value,

        @Nullable @Schema(description = "Why it is not known.", examples = "no-place-limit")
        Reason reason,

        @Nullable @Schema(description = "The reason in the language asked for.")
        String reasonText,

        @JsonUnwrapped PlaceTotals totals,

        @Schema(description = "Only with groupBy. The key of what is not known is null.")
        List<Group> groups,

        @Schema(description = "Only if the boundaries cut the region.")
        List<Part> parts) {

    /** A group; a unit that counts in two totals is in both groups. */
    @JsonInclude(NON_NULL)
    @Schema(name = "PlacesGroup", description = "A group; a unit that counts in two totals is in both groups.")
    record Group(
            @Schema(description = "What the group has in common, by the names in groupBy; null: not known.")
            @JsonInclude(content = ALWAYS)
            Map<String, @Nullable String> key,

            @Schema(description = "Places; null: not known.") @JsonInclude(ALWAYS) @Nullable
            Long value,

            @Schema(description = "Why it is not known.") @Nullable
            Reason reason,

            @JsonUnwrapped PlaceTotals totals) {}

    /** What falls into one region by the other boundaries. */
    @JsonInclude(NON_NULL)
    @Schema(name = "PlacesPart", description = "What falls into one region by the other boundaries.")
    record Part(
            @Schema(description = "The region; null: what is known only for the region as a whole.")
            @JsonInclude(ALWAYS)
            @Nullable
            RegionRef region,

            @Schema(description = "Places; null: not known.") @JsonInclude(ALWAYS) @Nullable
            Long value,

            @Nullable @Schema(description = "Why it is not known.", examples = "district-unknown")
            Reason reason,

            @Schema(description = "The reason in the language asked for.") @Nullable
            String reasonText,

            @JsonUnwrapped PlaceTotals totals) {}

    static PlacesView of(Breakdown<PlaceTotals> places, Extent extent, Wording wording, Language language) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < places.parts().size(); i++) {
            RegionRef region = extent.parts().get(i).region();
            PlaceTotals part = places.parts().get(i);
            Reason reason =
                    part.unknownReason() == null && region == null ? Reason.DISTRICT_UNKNOWN : part.unknownReason();
            parts.add(new Part(region, part.places(), reason, wording.text(language, reason), part));
        }
        PlaceTotals total = places.total();
        return new PlacesView(
                total.places(),
                total.unknownReason(),
                wording.text(language, total.unknownReason()),
                total,
                places.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                group.value().places(),
                                group.value().unknownReason(),
                                group.value()))
                        .toList(),
                parts);
    }
}

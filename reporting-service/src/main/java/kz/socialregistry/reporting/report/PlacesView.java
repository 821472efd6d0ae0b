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
record PlacesView(
        @JsonInclude(ALWAYS) @Nullable @Schema(examples = "2231")
        Long value,

        @Nullable @Schema(examples = "no-place-limit") Reason reason,

        @Nullable @Schema(description = "The reason in the language asked for.")
        String reasonText,

        @JsonUnwrapped PlaceTotals totals,

        @Schema(description = "Only with groupBy. The key of what is not known is null.")
        List<Group> groups,

        @Schema(description = "Only if the boundaries cut the region.")
        List<Part> parts) {

    /** A group; a unit that counts in two totals is in both groups. */
    @JsonInclude(NON_NULL)
    @Schema(name = "PlacesGroup")
    record Group(
            @JsonInclude(content = ALWAYS) Map<String, @Nullable String> key,
            @JsonInclude(ALWAYS) @Nullable Long value,
            @Nullable Reason reason,
            @JsonUnwrapped PlaceTotals totals) {}

    /** What falls into one region by the other boundaries. */
    @JsonInclude(NON_NULL)
    @Schema(name = "PlacesPart")
    record Part(
            @JsonInclude(ALWAYS) @Nullable RegionRef region,
            @JsonInclude(ALWAYS) @Nullable Long value,

            @Nullable @Schema(examples = "district-unknown") Reason reason,

            @Nullable String reasonText,
            @JsonUnwrapped PlaceTotals totals) {}

    static PlacesView of(Breakdown<PlaceTotals> places, Extent extent, Wording wording, Language language) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < places.parts().size(); i++) {
            RegionRef region = extent.parts().get(i).region();
            PlaceTotals part = places.parts().get(i);
            Reason reason = part.reason() == null && region == null ? Reason.DISTRICT_UNKNOWN : part.reason();
            parts.add(new Part(region, part.places(), reason, wording.text(language, reason), part));
        }
        PlaceTotals total = places.total();
        return new PlacesView(
                total.places(),
                total.reason(),
                wording.text(language, total.reason()),
                total,
                places.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                group.value().places(),
                                group.value().reason(),
                                group.value()))
                        .toList(),
                parts);
    }
}

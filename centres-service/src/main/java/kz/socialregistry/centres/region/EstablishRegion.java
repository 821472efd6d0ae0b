package kz.socialregistry.centres.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region to be entered, with everything about it that changed over time. */
@Schema(description = "A region with the names, KATO codes and parents it had over time.")
record EstablishRegion(
        @NotNull
        @Pattern(regexp = "region|district")
        @Schema(
                description = "`region` (oblast or city of republican significance) or `district` (part of one).",
                examples = "district")
        String level,

        @NotEmpty @Size(max = 20) @Schema(description = "Its names over time, without overlaps.")
        List<@NotNull @Valid RegionName> names,

        @Size(max = 20) @Schema(description = "Its KATO codes over time, without overlaps; empty if not known.")
        List<@NotNull @Valid RegionCode> katoCodes,

        @Size(max = 20)
        @Schema(description = "The regions it belonged to over time; needed for a district, empty for a region.")
        List<@NotNull @Valid RegionParent> parents,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    EstablishRegion {
        katoCodes = katoCodes == null ? List.of() : katoCodes;
        parents = parents == null ? List.of() : parents;
    }
}

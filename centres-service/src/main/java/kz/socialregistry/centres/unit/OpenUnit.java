package kz.socialregistry.centres.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit to be entered. */
@Schema(description = "A unit inside a centre: one service format for one target group.")
record OpenUnit(
        @NotNull @Valid Names names,

        @NotBlank @Schema(description = "Code of the list `formats`.", examples = "semi-inpatient")
        String format,

        @NotBlank
        @Schema(
                description = "Code of the list `target-groups`: for whom it is meant.",
                examples = "elderly-and-disabled")
        String targetGroup,

        @Schema(description = "Id of the district it serves; absent: that of its centre.") @Nullable
        UUID regionId,

        @Schema(description = "First day of work; absent if not known. Not before that of its centre.") @Nullable
        LocalDate openedOn,

        @Size(max = 20)
        @Schema(
                description = "Codes of the list `totals`: the published totals it counts in; empty: in none; absent or"
                        + " null: those of its centre.",
                examples = "[\"departmental-centres\"]")
        @Nullable
        List<@NotNull String> countsIn,

        @Valid @Schema(description = "Whom it takes, beside its target group; absent: everybody.") @Nullable
        Admits admits,

        @Min(1)
        @Max(10)
        @Schema(description = "Groups that use it one after the other on a day; absent: not known.", examples = "2")
        @Nullable
        Integer shifts,

        @Min(1)
        @Max(365)
        @Schema(
                description = "Days a place is held for somebody who has not come; absent: 14.",
                examples = "10",
                defaultValue = "14")
        @Nullable
        Integer holdDays,

        @Pattern(regexp = "keeps|lends")
        @Schema(
                description =
                        "What becomes of a place while its holder is away: `keeps`, or `lends` it to somebody for the days"
                                + " until the agreed return; absent: by the rule of the format.",
                enumeration = {"keeps", "lends"},
                examples = "keeps")
        @Nullable
        String absence,

        @Size(max = 100)
        @Schema(
                description =
                        "Its capacity over time, without overlaps; a day without an entry is of unknown capacity.")
        List<@NotNull @Valid Capacity> capacities,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    OpenUnit {
        capacities = capacities == null ? List.of() : capacities;
    }
}

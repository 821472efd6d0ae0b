package kz.socialregistry.centres.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be corrected of a unit; its format and target group cannot: another one is opened. */
@Schema(description = "What can be corrected of a unit.")
record CorrectUnit(
        @NotNull @Valid Names names,

        @Valid @Schema(description = "Whom it takes, beside its target group; null: everybody.") @Nullable
        Admits admits,

        @Min(1)
        @Max(10)
        @Schema(description = "Groups that use it one after the other on a day; null: not known.", examples = "2")
        @Nullable
        Integer shifts,

        @Min(1)
        @Max(365)
        @Schema(
                description = "Days a place is held for somebody who has not come; null: 14.",
                examples = "10",
                defaultValue = "14")
        @Nullable
        Integer holdDays,

        @NotNull
        @Pattern(regexp = "keeps|lends")
        @Schema(
                description =
                        "What becomes of a place while its holder is away: `keeps`, or `lends` it to somebody for the days"
                                + " until the agreed return.",
                enumeration = {"keeps", "lends"},
                examples = "keeps")
        String absence,

        @Size(max = 20)
        @Schema(description = "Codes of the list `totals`: the published totals it counts in; null: not known.")
        @Nullable
        List<@NotNull String> countsIn,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source) {}

package kz.socialregistry.centres.eligibility;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asks; everything may be left out, and is then not known. */
@Schema(description = "Who would come, and when. What is left out is not known.")
record CheckEligibility(
        @Schema(description = "First day; today if absent.", examples = "2026-12-01") @Nullable
        LocalDate on,

        @Size(min = 1, max = 64)
        @Schema(description = "Code of the list `target-groups`.", examples = "elderly-alone")
        @Nullable
        String targetGroup,

        @Pattern(regexp = "female|male") @Schema(description = "`female` or `male`.", examples = "female") @Nullable
        String sex,

        @Pattern(regexp = "(18|19|20)\\d\\d-(0[1-9]|1[0-2])")
        @Schema(description = "Year and month of birth; the day is never asked for.", examples = "1948-03")
        @Nullable
        String born) {}

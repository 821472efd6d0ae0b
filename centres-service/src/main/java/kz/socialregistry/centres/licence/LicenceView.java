package kz.socialregistry.centres.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence as it is shown. */
@Schema(
        description =
                "A licence of the provider of a centre. It ends with `validTo` or `withdrawnOn`, whatever is first.")
record LicenceView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Id of the centre.") UUID centreId,

        @Schema(description = "Its number.", examples = "KZ79VXX00000017")
        String number,

        @Schema(description = "Which body issued it; null if not known.", examples = "Department") @Nullable
        String issuedBy,

        @Schema(description = "The first day on which it holds.", examples = "2025-01-01")
        LocalDate validFrom,

        @Schema(
                description = "The first day on which it no longer holds; null: until further notice.",
                examples = "2028-01-01")
        @Nullable
        LocalDate validTo,

        @Schema(
                description = "Codes of the list `formats`: the formats it covers; null: all.",
                examples = "[\"inpatient\", \"semi-inpatient\"]")
        @Nullable
        List<String> formats,

        @Schema(description = "The day from which it was withdrawn; null if it was not.") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "Why it was withdrawn; null if it was not.") @Nullable
        String withdrawalReason,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}

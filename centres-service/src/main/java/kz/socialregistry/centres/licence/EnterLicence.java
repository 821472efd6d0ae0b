package kz.socialregistry.centres.licence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.centres.validity.Validity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A licence to be entered. */
@Schema(description = "A licence of the provider of a centre.")
record EnterLicence(
        @NotBlank
        @Size(max = 50)
        @Schema(
                description = "Its number; a centre has it once, unless the one before was withdrawn.",
                examples = "KZ79VXX00000017")
        String number,

        @Size(max = 200)
        @Schema(description = "Which body issued it; absent if not known. No person.", examples = "Department")
        @Nullable
        String issuedBy,

        @NotNull @Schema(description = "The first day on which it holds.", examples = "2025-01-01")
        LocalDate validFrom,

        @Schema(
                description = "The first day on which it no longer holds; absent: until further notice.",
                examples = "2028-01-01")
        @Nullable
        LocalDate validTo,

        @Size(min = 1, max = 50)
        @Schema(
                description = "Codes of the list `formats`: the formats it covers; absent or null: all.",
                examples = "[\"inpatient\", \"semi-inpatient\"]")
        @Nullable
        List<@NotNull String> formats,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}

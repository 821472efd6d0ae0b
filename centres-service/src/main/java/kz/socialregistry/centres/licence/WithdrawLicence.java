package kz.socialregistry.centres.licence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The early end of a licence, to be entered. */
@Schema(description = "From which day on a licence no longer holds, and why.")
record WithdrawLicence(
        @NotNull
        @Schema(
                description = "The first day on which it no longer holds. Its first day: it never held.",
                examples = "2026-09-01")
        LocalDate withdrawnOn,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Why; no personal data.", examples = "Court decision on breaches of the standard")
        String reason) {}

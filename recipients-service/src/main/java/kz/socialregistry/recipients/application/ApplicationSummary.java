package kz.socialregistry.recipients.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application without what tells of the need: ids, where it stands, and days. */
@Schema(description = "An application without its ground and what was found")
record ApplicationSummary(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "Who needs the services.", required = true)
        UUID recipientId,

        @Schema(description = "The district or city whose executive body decides.", required = true)
        UUID regionId,

        @Schema(
                description = "Where it stands.",
                required = true,
                enumeration = {"received", "assessed", "granted", "refused", "provider-chosen", "referred", "withdrawn"
                })
        String status,

        @Schema(description = "Day of the application.", required = true)
        LocalDate receivedOn,

        @Schema(description = "Day of the assessment.") @Nullable
        LocalDate assessedOn,

        @Schema(description = "Day of the decision; null: undecided, or decided by nobody") @Nullable
        LocalDate decidedOn,

        @Schema(description = "Day on which the provider was chosen.") @Nullable
        LocalDate chosenOn,

        @Schema(description = "Day of the last referral.") @Nullable
        LocalDate referredOn,

        @Schema(description = "Day of the withdrawal.") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "The enrolment that the last referral asked for.") @Nullable
        UUID enrolmentId,

        @Schema(description = "Made up for demonstration.") boolean synthetic,
        @JsonIgnore long version) {}

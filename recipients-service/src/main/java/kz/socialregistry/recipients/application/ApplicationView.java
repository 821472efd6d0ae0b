package kz.socialregistry.recipients.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as shown to whoever says what for. */
@Schema(description = "An application with all that is recorded of it")
public record ApplicationView(
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

        @Schema(description = "Day of the application; with the way proactive that of the consent.", required = true)
        LocalDate receivedOn,

        @Schema(description = "Code of the list ways-of-applying.", required = true)
        String way,

        @Schema(description = "Code of the list relations; only with the way on-behalf") @Nullable
        String relation,

        @Schema(description = "Code of the list grounds.", required = true)
        String ground,

        @Schema(description = "Code of the list mistreatments; only with the ground cruel-treatment") @Nullable
        String mistreatment,

        @Schema(description = "Whether the district body has to decide; on the day of application, by the lists.")
        boolean decisionNeeded,

        @Schema(description = "Last day for the decision; null: nobody can say, see `dueUnknown`") @Nullable
        LocalDate dueOn,

        @Schema(
                description = "Why there is no last day: the calendar of working days does not reach it, no rule was in"
                        + " force, or no decision is needed; null: there is one",
                enumeration = {"calendar-missing", "rule-missing", "decision-not-needed"})
        @Nullable
        String dueUnknown,

        @Schema(description = "What the assessment found; null: not assessed") @Nullable
        Assessment assessment,

        @Schema(description = "Day of the decision.") @Nullable
        LocalDate decidedOn,

        @Schema(description = "Number of the decision.") @Nullable
        String decisionNumber,

        @Schema(description = "Code of the list application-refusals; null: not refused") @Nullable
        String refusalReason,

        @Schema(description = "The unit that was chosen.") @Nullable
        UUID unitId,

        @Schema(description = "Day on which the provider was chosen.") @Nullable
        LocalDate chosenOn,

        @Schema(description = "Day of the last referral.") @Nullable
        LocalDate referredOn,

        @Schema(description = "Number of the last referral.") @Nullable
        String referralNumber,

        @Schema(description = "The enrolment that the last referral asked for.") @Nullable
        UUID enrolmentId,

        @Schema(description = "Day of the withdrawal.") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "Made up for demonstration.") boolean synthetic,
        @JsonIgnore long version) {}

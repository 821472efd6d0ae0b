package kz.socialregistry.recipients.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with each step. */
final class ApplicationSteps {

    /** A number as offices give it: no spaces, so that nobody writes a sentence. */
    private static final String NUMBER = "[0-9A-Za-zЀ-ӿ№][0-9A-Za-zЀ-ӿ./№-]{0,39}";

    private static final String GRANTED = "granted";
    private static final String REFUSED = "refused";

    private ApplicationSteps() {}

    /** The need was assessed. */
    @Schema(description = "The four criteria, each with a value of its scale.")
    record Assess(
            @NotNull
            @Schema(description = "Day of the assessment, not before the application.", examples = "2026-01-20")
            LocalDate on,

            @NotNull
            @Schema(description = "Code of the list life-activity-limitation.", examples = "found", maxLength = 64)
            String lifeActivityLimitation,

            @NotNull
            @Schema(description = "Code of the list social-maladaptation.", examples = "not-found", maxLength = 64)
            String socialMaladaptation,

            @NotNull @Schema(description = "Code of the list social-deprivation.", examples = "found", maxLength = 64)
            String socialDeprivation,

            @NotNull
            @Schema(description = "Code of the list unfavourable-environment.", examples = "not-found", maxLength = 64)
            String unfavourableEnvironment) {

        void check(FieldErrors errors, ReferenceCodes codes) {
            codes.check(errors, "/lifeActivityLimitation", "life-activity-limitation", lifeActivityLimitation, on);
            codes.check(errors, "/socialMaladaptation", "social-maladaptation", socialMaladaptation, on);
            codes.check(errors, "/socialDeprivation", "social-deprivation", socialDeprivation, on);
            codes.check(errors, "/unfavourableEnvironment", "unfavourable-environment", unfavourableEnvironment, on);
        }

        Assessment by(String name) {
            return new Assessment(
                    on, name, lifeActivityLimitation, socialMaladaptation, socialDeprivation, unfavourableEnvironment);
        }
    }

    /** The district body decided. */
    @Schema(description = "The decision of the district or city executive body.")
    record Decide(
            @NotNull @Schema(description = "Day of the decision, not before the assessment.", examples = "2026-01-26")
            LocalDate on,

            @NotNull
            @Pattern(regexp = NUMBER)
            @Schema(
                    description = "Its number: letters, digits, and the signs . / - №",
                    examples = "148-ә",
                    maxLength = 40)
            String number,

            @NotNull
            @Pattern(regexp = GRANTED + "|" + REFUSED)
            @Schema(
                    description = "What was decided.",
                    enumeration = {GRANTED, REFUSED})
            String outcome,

            @Schema(
                    description = "Code of the list application-refusals: there are no other reasons. Needed with the"
                            + " outcome refused, and goes with it only.",
                    examples = "medical-contraindication",
                    maxLength = 64)
            @Nullable
            String refusalReason) {

        boolean refuses() {
            return REFUSED.equals(outcome);
        }

        void check(FieldErrors errors, ReferenceCodes codes) {
            codes.check(errors, "/refusalReason", "application-refusals", refusalReason, on);
            errors.rejectIf(refuses() && refusalReason == null, "/refusalReason", "needed-with-code", REFUSED);
            errors.rejectIf(!refuses() && refusalReason != null, "/refusalReason", "only-with-code", REFUSED);
        }
    }

    /** The recipient chose who provides. */
    @Schema(description = "The unit that the recipient chose.")
    record Choose(
            @NotNull
            @Schema(
                    description = "Day of the choice, not before the decision, or the assessment where none is needed.",
                    examples = "2026-01-28")
            LocalDate on,

            @NotNull @Schema(description = "A unit of centres-service.")
            UUID unitId) {}

    /** The recipient is referred to the chosen unit. */
    @Schema(description = "The referral, and what is asked of the unit.")
    record Refer(
            @NotNull @Schema(description = "Day of the referral, not before the choice.", examples = "2026-01-29")
            LocalDate on,

            @NotNull
            @Pattern(regexp = NUMBER)
            @Schema(
                    description = "Its number: letters, digits, and the signs . / - №",
                    examples = "37/2026",
                    maxLength = 40)
            String number,

            @Schema(
                    description = "First day a place is wanted; omitted: the day of the referral",
                    examples = "2026-02-01")
            @Nullable
            LocalDate wantedFrom,

            @Schema(description = "The stay is agreed for a term: first day on which it is over; omitted: no term")
            @Nullable
            LocalDate wantedUntil,

            @Schema(
                    description = "Code of the list target-groups of centres-service; omitted: that of the unit",
                    maxLength = 64)
            @Nullable
            String targetGroup,

            @Schema(
                    description = "Code of the list priority-groups of centres-service; omitted: in its turn",
                    maxLength = 64)
            @Nullable
            String priorityGroup) {

        /** What the unit is asked; its queue goes by the day of the application. */
        RequestEnrolment request(Application application) {
            return new RequestEnrolment(
                    application.recipientId(),
                    application.unitId(),
                    targetGroup,
                    application.receivedOn(),
                    wantedFrom == null ? on : wantedFrom,
                    wantedUntil,
                    null,
                    null,
                    null,
                    priorityGroup,
                    application.isSynthetic());
        }
    }

    /** The recipient does not want the services. */
    @Schema(description = "The day of the withdrawal.")
    record Withdraw(
            @NotNull @Schema(description = "Day on which the services were refused.", examples = "2026-02-02")
            LocalDate on) {}
}

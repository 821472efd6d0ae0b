package kz.socialregistry.recipients.application;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application for services (article 139). Nothing in it is written freely. */
@Schema(description = "An application for services")
record Apply(
        @NotNull @Schema(description = "Who needs the services.")
        UUID recipientId,

        @NotNull @Schema(description = "The district or city whose executive body decides: the id of the region.")
        UUID regionId,

        @NotNull @Schema(description = "Code of the list ways-of-applying.", examples = "on-behalf", maxLength = 64)
        String way,

        @Schema(
                description =
                        "Code of the list relations: what whoever applies is to the recipient. Needed with the way"
                                + " on-behalf, and goes with it only.",
                examples = "child",
                maxLength = 64)
        @Nullable
        String relation,

        @Schema(
                description =
                        "Day of the application, which is not counted in terms; omitted: today, or the day of consent",
                examples = "2026-01-12")
        @Nullable
        LocalDate receivedOn,

        @Schema(
                description = "Day of the consent to services that were offered. Needed with the way proactive, and"
                        + " goes with it only: it is the day of the application.",
                examples = "2026-01-12")
        @Nullable
        LocalDate consentOn,

        @NotNull
        @Schema(
                description = "Code of the list grounds, the twelve of article 133.",
                examples = "old-age",
                maxLength = 64)
        String ground,

        @Schema(
                description = "Code of the list mistreatments. Needed with the ground cruel-treatment, and goes with it"
                        + " only; on it depends whether a decision is needed.",
                examples = "trafficking",
                maxLength = 64)
        @Nullable
        String mistreatment,

        @Schema(description = "Made up for demonstration", defaultValue = "false") @Nullable
        Boolean synthetic) {

    static final String ON_BEHALF = "on-behalf";
    static final String PROACTIVE = "proactive";
    static final String CRUEL_TREATMENT = "cruel-treatment";

    /** The day of the application: that of the consent where services were offered. */
    LocalDate day(LocalDate today) {
        if (consentOn != null) {
            return consentOn;
        }
        return receivedOn == null ? today : receivedOn;
    }

    /** Notes what the fields contradict in each other, in the lists on the day, and in today. */
    void check(FieldErrors errors, ReferenceCodes codes, LocalDate today) {
        LocalDate day = day(today);
        codes.check(errors, "/way", "ways-of-applying", way, day);
        codes.check(errors, "/relation", "relations", relation, day);
        codes.check(errors, "/ground", "grounds", ground, day);
        codes.check(errors, "/mistreatment", "mistreatments", mistreatment, day);
        goesWith(errors, "/relation", relation, ON_BEHALF, way);
        goesWith(errors, "/consentOn", consentOn, PROACTIVE, way);
        goesWith(errors, "/mistreatment", mistreatment, CRUEL_TREATMENT, ground);
        errors.rejectIf(
                consentOn != null && receivedOn != null && !consentOn.equals(receivedOn),
                "/receivedOn",
                "consent-is-application");
        errors.rejectIf(
                day.isAfter(today), consentOn == null ? "/receivedOn" : "/consentOn", "after-day", today.toString());
    }

    private static void goesWith(
            FieldErrors errors, String pointer, @Nullable Object field, String code, @Nullable String given) {
        if (code.equals(given)) {
            errors.rejectIf(field == null, pointer, "needed-with-code", code);
        } else {
            errors.rejectIf(field != null, pointer, "only-with-code", code);
        }
    }
}

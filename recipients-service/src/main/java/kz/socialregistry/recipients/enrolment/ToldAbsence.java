package kz.socialregistry.recipients.enrolment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Days away as somebody tells them. Checked by {@link AbsenceRules}. */
@Schema(description = "Days away as they are to be recorded; with the same fields as they are shown.")
record ToldAbsence(
        @Schema(
                required = true,
                description = "First day away, not before the return from the absence before.",
                examples = "2026-03-02")
        @Nullable
        LocalDate from,

        @Schema(
                description = "Day on which the return is or was agreed; must be given where the place is lent.",
                examples = "2026-03-16")
        @Nullable
        LocalDate returnOn,

        @Schema(
                description =
                        "Day of the return, where the place is lent not before the agreed one; left out, of the last"
                                + " absence only: still away, or left without coming back.",
                examples = "2026-03-16")
        @Nullable
        LocalDate returnedOn,

        @Schema(
                description = "Whether the place is lent until the agreed day of return; left out: as recorded of the"
                        + " absence from that day on, else by the rule of the unit.")
        @Nullable
        Boolean placeLent,

        @Schema(
                required = true,
                description = "Code of the list absence-reasons. Other services are not told.",
                examples = "sanatorium",
                maxLength = 64)
        @Nullable
        String reason) {}

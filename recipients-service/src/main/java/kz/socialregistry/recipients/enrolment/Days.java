package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.socialregistry.platform.problems.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days of a stay that began. */
@Embeddable
@Schema(description = "The days of a stay that began.")
record Days(
        @Schema(description = "Day of admission; counts.", required = true, examples = "2026-02-03")
        LocalDate admittedOn,

        @Schema(description = "Day of leaving; does not count; null: not over.") @Nullable
        LocalDate endedOn,

        @Schema(
                description =
                        "Code of the list end-reasons; with endedOn, and only then; null also where it is shown for a purpose only.")
        @Nullable
        String endReason,

        @Schema(description = "First day on which the stay is over by agreement; null: no term.") @Nullable
        LocalDate wantedUntil) {

    /** First day on which it is over, be it by agreement; {@code null}: not known. */
    @Nullable
    LocalDate end() {
        return endedOn == null ? wantedUntil : endedOn;
    }

    /** Whether it is a day of the stay, or may become one. */
    boolean cover(LocalDate day) {
        LocalDate end = end();
        return day.equals(admittedOn) || (day.isAfter(admittedOn) && (end == null || day.isBefore(end)));
    }

    /** The last day of a stay that is over or has a term; of one that is open, the day of admission. */
    LocalDate lastDay() {
        LocalDate end = end();
        return end == null || end.equals(admittedOn) ? admittedOn : end.minusDays(1);
    }

    /** Refuses a day that is not one of the stay. */
    void refuseUnlessCovered(LocalDate day) {
        if (!cover(day)) {
            throw day.isBefore(admittedOn)
                    ? Refused.conflict("day-too-early", admittedOn.toString())
                    : Refused.conflict("day-too-late", lastDay().toString());
        }
    }

    Days withoutReason() {
        return new Days(admittedOn, endedOn, null, wantedUntil);
    }
}

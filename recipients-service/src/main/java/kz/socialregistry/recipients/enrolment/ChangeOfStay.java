package kz.socialregistry.recipients.enrolment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a stay: its days, those away or its group, what they were, what they are to be, and what became of it. Kept
 * as the history.
 */
@Embeddable
@Schema(description = "A change of the days of a stay, of those away or of its target group, done or not.")
record ChangeOfStay(
        @Embedded
        @AttributeOverride(name = "admittedOn", column = @Column(name = "before_admitted_on"))
        @AttributeOverride(name = "endedOn", column = @Column(name = "before_ended_on"))
        @AttributeOverride(name = "endReason", column = @Column(name = "before_end_reason"))
        @AttributeOverride(name = "wantedUntil", column = @Column(name = "before_wanted_until"))
        @Schema(description = "The days as they were recorded before.", required = true)
        Days before,

        @Embedded @Schema(description = "The days asked for.", required = true)
        Days asked,

        @Embedded @Schema(description = "The change of the days away; null: those recorded stay as they are.") @Nullable
        AbsencesChange absences,

        @Embedded @Schema(description = "The change of the target group; null: the group stays as it is.") @Nullable
        GroupChange group,

        @Schema(
                description = "Why: code of the list change-reasons; null: shown for a purpose only.",
                examples = "wrong-day-entered")
        @Nullable
        String reason,

        @Schema(description = "When it was asked for.", required = true)
        Instant askedAt,

        @Schema(
                description =
                        "`asked`: centres-service has not answered yet; `done`: these are the days now; `refused`: the"
                                + " place cannot be had on them, and the days are as they were.",
                required = true,
                enumeration = {"asked", "done", "refused"})
        String outcome,

        @Schema(description = "Code of the list refusal-reasons of centres-service; only if refused.") @Nullable
        String refusalReason) {

    static ChangeOfStay asked(
            Days before,
            Days asked,
            @Nullable AbsencesChange absences,
            @Nullable GroupChange group,
            String reason,
            Instant now) {
        return new ChangeOfStay(before, asked, absences, group, reason, now, "asked", null);
    }

    ChangeOfStay done() {
        return new ChangeOfStay(before, asked, absences, group, reason, askedAt, "done", null);
    }

    ChangeOfStay refused(String why) {
        return new ChangeOfStay(before, asked, absences, group, reason, askedAt, "refused", why);
    }

    /** For centres-service: without the reasons, which are nobody else's business. */
    EnrolmentChangeRequested.Days asEvent() {
        return new EnrolmentChangeRequested.Days(
                asked.admittedOn(),
                asked.endedOn(),
                asked.wantedUntil(),
                group == null ? null : group.asked(),
                absences == null ? null : absences.asEvent());
    }

    /** The same without what says something of the person. */
    ChangeOfStay withoutReasons() {
        return new ChangeOfStay(
                before.withoutReason(),
                asked.withoutReason(),
                absences == null ? null : absences.withoutReasons(),
                group == null ? null : group.withoutGroups(),
                null,
                askedAt,
                outcome,
                refusalReason);
    }
}

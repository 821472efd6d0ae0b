package kz.socialregistry.recipients.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as shown. Its group and reasons say something of the person's health and life: they are shown for a purpose
 * only.
 */
@Schema(description = "An enrolment of a recipient in a unit")
public record EnrolmentView(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "Whom it is of.", required = true)
        UUID recipientId,

        @Schema(description = "The unit of centres-service it is for.", required = true)
        UUID unitId,

        @Schema(
                description = "Where it stands.",
                required = true,
                enumeration = {"requested", "queued", "placed", "admitted", "suspended", "ended", "refused", "cancelled"
                })
        String status,

        @Schema(description = "Code of the list target-groups of centres-service; null: that of the unit.") @Nullable
        String targetGroup,

        @Schema(
                description = "The target groups before that one, in order of time; empty: it was never another.",
                required = true)
        List<FormerGroup> formerGroups,

        @Schema(description = "Day of the application.", required = true)
        LocalDate requestedOn,

        @Schema(description = "First day a place is wanted.", required = true)
        LocalDate wantedFrom,

        @Schema(description = "The stay is agreed for a term: first day on which it is over; null: no term.") @Nullable
        LocalDate wantedUntil,

        @Schema(description = "First day a place is kept") @Nullable
        LocalDate placedFrom,

        @Schema(description = "First day the place is no longer held if the recipient has not come; null: no end")
        @Nullable
        LocalDate heldUntil,

        @Schema(description = "Day of admission; counts. While requested or refused: as asked for") @Nullable
        LocalDate admittedOn,

        @Schema(description = "Day of leaving; does not count. While requested or refused: as asked for") @Nullable
        LocalDate endedOn,

        @Schema(description = "Code of the list end-reasons") @Nullable
        String endReason,

        @Schema(
                description =
                        "Code of the list decline-reasons; only of a place that was declined or not taken in time")
        @Nullable
        String declineReason,

        @Schema(description = "Code of the list refusal-reasons of centres-service") @Nullable
        String refusalReason,

        @Schema(description = "Code of the list priority-groups of centres-service; null: in its turn") @Nullable
        String priorityGroup,

        @Schema(description = "Days away during the stay, in order of time; empty: never away.", required = true)
        List<Absence> absences,

        @Schema(description = "The application whose referral asked for the place; null: asked for directly.") @Nullable
        UUID applicationId,

        @Schema(
                description =
                        "The enrolment of the same recipient in another unit that ends on the day on which this one begins;"
                                + " null: no transfer")
        @Nullable
        UUID transferOf,

        @Schema(
                description =
                        "Changes of the days, of those away and of the group after they were recorded, in order of time; empty: none.",
                required = true)
        List<ChangeOfStay> changes,

        @Schema(description = "Made up for demonstration.") boolean synthetic,

        @Schema(
                description =
                        "Fields that are there but are shown for a purpose only (targetGroup, formerGroups.targetGroup, endReason,"
                                + " declineReason, absences.reason, changes.reason; the last with the groups and the other reasons there).")
        List<String> masked,

        @JsonIgnore long version) {

    static EnrolmentView of(
            EnrolmentState state,
            Stay stay,
            List<FormerGroup> formerGroups,
            List<ChangeOfStay> changes,
            @Nullable UUID transferOf,
            @Nullable String declineReason,
            @Nullable UUID applicationId,
            long version) {
        return new EnrolmentView(
                state.enrolmentId(),
                state.recipientId(),
                state.unitId(),
                state.status(),
                state.targetGroup(),
                formerGroups,
                state.requestedOn(),
                state.wantedFrom(),
                state.wantedUntil(),
                state.placedFrom(),
                stay.heldUntil(),
                state.admittedOn(),
                state.endedOn(),
                state.endReason(),
                declineReason,
                state.refusalReason(),
                state.priorityGroup(),
                stay.absences(),
                applicationId,
                transferOf,
                changes,
                state.synthetic(),
                List.of(),
                version);
    }

    /** The fields shown that say something of the person. */
    List<String> sensitive() {
        List<String> fields = new ArrayList<>();
        if (targetGroup != null) {
            fields.add("targetGroup");
        }
        if (!formerGroups.isEmpty()) {
            fields.add("formerGroups.targetGroup");
        }
        if (endReason != null) {
            fields.add("endReason");
        }
        if (declineReason != null) {
            fields.add("declineReason");
        }
        if (absences.stream().anyMatch(absence -> absence.reason() != null)) {
            fields.add("absences.reason");
        }
        if (!changes.isEmpty()) {
            fields.add("changes.reason");
        }
        return fields;
    }

    /** The same without what says something of the person. */
    EnrolmentView withoutReasons() {
        return new EnrolmentView(
                id,
                recipientId,
                unitId,
                status,
                null,
                formerGroups.stream().map(FormerGroup::withoutGroup).toList(),
                requestedOn,
                wantedFrom,
                wantedUntil,
                placedFrom,
                heldUntil,
                admittedOn,
                endedOn,
                null,
                null,
                refusalReason,
                priorityGroup,
                absences.stream().map(Absence::withoutReason).toList(),
                applicationId,
                transferOf,
                changes.stream().map(ChangeOfStay::withoutReasons).toList(),
                synthetic,
                sensitive(),
                version);
    }

    /** Of this version as shown: what is masked is another representation. */
    String tag() {
        return "v" + version + (masked.isEmpty() ? "" : "-masked");
    }
}

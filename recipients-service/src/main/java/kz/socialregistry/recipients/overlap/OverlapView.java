package kz.socialregistry.recipients.overlap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stay in a bed on days on which the same person has another one. */
@Schema(
        name = "Overlap",
        description = "A stay in a format with a bed, on days on which the same person stays in another bed: one of the"
                + " two is wrong, or ended earlier than recorded.")
record OverlapView(
        @Schema(description = "The stay.", required = true) UUID enrolmentId,

        @Schema(description = "Whose it is.", required = true)
        UUID recipientId,

        @Schema(description = "The unit it is in.", required = true)
        UUID unitId,

        @Schema(description = "The other stays, the earliest first.", required = true)
        List<Other> others) {

    /** Another stay, and the days of both. */
    @Schema(name = "OverlappedStay", description = "Another stay of the person, and the days that both have.")
    record Other(
            @Schema(
                    description = "It may be one that the caller cannot read; merged records count as one person.",
                    required = true)
            UUID enrolmentId,

            @Schema(description = "The unit it is in; null: one of others, who can say more.") @Nullable
            UUID unitId,

            @Schema(description = "First day of both.", required = true, examples = "2026-02-03")
            LocalDate from,

            @Schema(description = "First day that is not of both; null: not known, both are open.") @Nullable
            LocalDate until) {

        /** The same for who does not see that stay. */
        Other elsewhere() {
            return new Other(enrolmentId, null, from, until);
        }
    }
}

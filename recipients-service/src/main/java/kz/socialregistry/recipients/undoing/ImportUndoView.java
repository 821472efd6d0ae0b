package kz.socialregistry.recipients.undoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the undoing of an import is, or whether it could begin. */
@Schema(name = "ImportUndo", description = "How far the undoing of an import is, or what stands in its way.")
record ImportUndoView(
        @Schema(description = "Id of the import.", required = true)
        UUID importId,

        @Schema(
                required = true,
                enumeration = {"possible", "hindered", "undoing", "undone"},
                description =
                        "`possible`: nobody has asked for it, and nothing stands in its way. `hindered`: nobody has"
                                + " asked, and it would be refused.")
        String status,

        @Schema(description = "Code of the list undo-reasons; null: nobody has asked.") @Nullable
        String reason,

        @Schema(description = "Who asked.") @Nullable String askedBy,
        @Schema(description = "When.") @Nullable Instant askedAt,

        @Schema(description = "When it was complete.") @Nullable
        Instant undoneAt,

        @Schema(description = "Enrolments that never happened, by now.", required = true)
        int enrolmentsCancelled,

        @Schema(
                description = "Enrolments that somebody went on with while the undoing was under way; they stay.",
                required = true)
        int enrolmentsKept,

        @Schema(description = "Recipients erased by now: only the import brought them.", required = true)
        int recipientsRemoved,

        @Schema(
                description = "Recipients that stay: corrected, held, merged, or otherwise used since.",
                required = true)
        int recipientsKept,

        @Schema(description = "Enrolments that stand in the way, or that were kept; the first 200.", required = true)
        List<Hindrance> hindrances) {

    /** The version of an import that nobody asked to undo. */
    static final long NOT_ASKED = 0;

    /** The version of one that is undone or will be. */
    static final long ASKED = 1;

    /** Of this version as it stands now. */
    String tag() {
        long version = askedAt == null ? NOT_ASKED : ASKED;
        return "v" + version + "-" + enrolmentsCancelled + "-" + enrolmentsKept + "-" + recipientsRemoved + "-"
                + recipientsKept + "-" + status + "-" + hindrances.hashCode();
    }

    /** An enrolment that cannot be taken back. */
    @Schema(name = "ImportUndoHindrance", description = "An enrolment that cannot be taken back.")
    record Hindrance(
            @Schema(description = "Its id.", required = true)
            UUID enrolmentId,

            @Schema(description = "The line that asked for it.", required = true)
            int line,

            @Schema(
                    required = true,
                    enumeration = {"change-not-answered", "used-since", "changed-since"},
                    description = "`change-not-answered`: other days were asked for. `used-since`: it has an absence, a"
                            + " plan, services, a change of days or a transfer. `changed-since`: somebody was admitted, away"
                            + " or left after the import.")
            String reason) {

        static Hindrance of(ResultSet row) throws SQLException {
            return new Hindrance(
                    row.getObject("enrolment_id", UUID.class), row.getInt("line"), row.getString("reason"));
        }
    }

    static ImportUndoView notAsked(UUID importId, List<Hindrance> hindrances) {
        return new ImportUndoView(
                importId,
                hindrances.isEmpty() ? "possible" : "hindered",
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                hindrances);
    }

    static ImportUndoView of(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new ImportUndoView(
                row.getObject("import_id", UUID.class),
                undone == null ? "undoing" : "undone",
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant(),
                row.getInt("enrolments_cancelled"),
                row.getInt("enrolments_kept"),
                row.getInt("recipients_removed"),
                row.getInt("recipients_kept"),
                List.of());
    }

    ImportUndoView with(List<Hindrance> kept) {
        return new ImportUndoView(
                importId,
                status,
                reason,
                askedBy,
                askedAt,
                undoneAt,
                enrolmentsCancelled,
                enrolmentsKept,
                recipientsRemoved,
                recipientsKept,
                kept);
    }
}

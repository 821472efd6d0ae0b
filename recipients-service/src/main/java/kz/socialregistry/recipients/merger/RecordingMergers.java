package kz.socialregistry.recipients.merger;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.recipient.Merging;

/** Merges and parts records, and keeps by which acts. */
@ApplicationScoped
class RecordingMergers {

    private final Merging merging;
    private final ReferenceCodes codes;
    private final Statements statements;
    private final Clock clock;

    RecordingMergers(Merging merging, ReferenceCodes codes, Statements statements, Clock clock) {
        this.merging = merging;
        this.codes = codes;
        this.statements = statements;
        this.clock = clock;
    }

    @Transactional
    MergerView merge(UUID id, MergeRecipient request) {
        FieldErrors errors = new FieldErrors();
        request.check(errors, codes, id);
        errors.throwIfAny();
        UUID into = requireNonNull(request.into());
        long version = merging.merge(id, into);
        return statements
                .query(
                        row -> view(row, version),
                        """
                        insert into recipient_merger (id, recipient_id, into_id, reason, document, merged_at)
                        values (?, ?, ?, ?, ?, ?)
                        returning recipient_id, into_id, reason, document, merged_at, undo_document, undone_at
                        """,
                        Ids.next(),
                        id,
                        into,
                        request.reason(),
                        request.document(),
                        OffsetDateTime.now(clock))
                .get(0);
    }

    @Transactional
    MergerView undo(UUID id, UndoMerger request) {
        FieldErrors errors = new FieldErrors();
        MergeRecipient.checkDocument(errors, request.document());
        errors.throwIfAny();
        long version = merging.part(id);
        return statements
                .query(row -> view(row, version), """
                        update recipient_merger set undone_at = ?, undo_document = ?
                        where recipient_id = ? and undone_at is null
                        returning recipient_id, into_id, reason, document, merged_at, undo_document, undone_at
                        """, OffsetDateTime.now(clock), request.document(), id)
                .get(0);
    }

    private static MergerView view(ResultSet row, long version) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new MergerView(
                row.getObject("recipient_id", UUID.class),
                row.getObject("into_id", UUID.class),
                row.getString("reason"),
                row.getString("document"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("undo_document"),
                undone == null ? null : undone.toInstant(),
                version);
    }
}

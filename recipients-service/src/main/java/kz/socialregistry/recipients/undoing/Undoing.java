package kz.socialregistry.recipients.undoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.imports.ImportState;
import kz.socialregistry.platform.imports.ShownImports;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Caller;
import kz.socialregistry.recipients.undoing.ImportUndoView.Hindrance;
import org.jspecify.annotations.Nullable;

/**
 * Begins to undo an import, if all of its enrolments can be taken back at that moment, and tells how far that is. What
 * somebody goes on with in the meantime stays.
 */
@ApplicationScoped
class Undoing {

    private static final int MOST_SHOWN = 200;

    private final ShownImports imports;
    private final Statements statements;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Clock clock;

    Undoing(ShownImports imports, Statements statements, IfMatch ifMatch, Caller caller, Clock clock) {
        this.imports = imports;
        this.statements = statements;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Begins it; asked again, it goes on.
     *
     * @throws Refused 404 if there is no such import for the caller, 409 if it is not recorded yet or enrolments of it were
     *     gone on with
     */
    @Transactional
    ImportUndoView undo(UUID importId, String reason) {
        // one after the other
        statements.query(row -> 0, "select 1 from import where id = ? for no key update", importId);
        ImportState state = imports.get(importId);
        ImportUndoView before = asked(importId);
        ifMatch.check(before == null ? ImportUndoView.NOT_ASKED : ImportUndoView.ASKED);
        if (before != null) {
            return before;
        }
        if (state.dryRun() || state.recordedAt() == null) {
            throw Refused.conflict("import-not-recorded");
        }
        int hindered = hindrances(importId, Integer.MAX_VALUE).size();
        if (hindered > 0) {
            throw Refused.conflict("import-in-use", hindered);
        }
        statements.update(
                "insert into import_undo (import_id, reason, asked_by, asked_at) values (?, ?, ?, ?)",
                importId,
                reason,
                caller.subject(),
                OffsetDateTime.now(clock));
        return show(importId);
    }

    @Transactional
    ImportUndoView show(UUID importId) {
        imports.get(importId);
        ImportUndoView asked = asked(importId);
        if (asked == null) {
            return ImportUndoView.notAsked(importId, hindrances(importId, MOST_SHOWN));
        }
        return asked.enrolmentsKept() == 0 ? asked : asked.with(hindrances(importId, MOST_SHOWN));
    }

    private @Nullable ImportUndoView asked(UUID importId) {
        return statements.first(ImportUndoView::of, "select * from import_undo where import_id = ?", importId);
    }

    private List<Hindrance> hindrances(UUID importId, int most) {
        return statements.query(
                Hindrance::of,
                "select * from import_undo_hindrances(?) order by line, enrolment_id limit ?",
                importId,
                most);
    }
}

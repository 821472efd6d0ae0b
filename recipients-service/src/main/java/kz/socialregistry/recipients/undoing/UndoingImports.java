package kz.socialregistry.recipients.undoing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.attribution.BackgroundWork;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.recipients.enrolment.Retracting;
import kz.socialregistry.recipients.erasure.ErasingImported;
import org.jboss.logging.Logger;

/**
 * Undoes imports batch by batch, each a transaction with what it counts and how far it came: after a crash any instance
 * goes on, and nothing is done twice.
 */
@ApplicationScoped
public class UndoingImports {

    private static final Logger LOG = Logger.getLogger(UndoingImports.class);
    private static final int BATCH = 300;

    private final Retracting retracting;
    private final ErasingImported erasing;
    private final Statements statements;
    private final BackgroundWork background;

    UndoingImports(Retracting retracting, ErasingImported erasing, Statements statements, BackgroundWork background) {
        this.retracting = retracting;
        this.erasing = erasing;
        this.statements = statements;
        this.background = background;
    }

    private record Stage(UUID importId, String name, UUID after) {}

    /** One turn: until nothing is left that no other instance is at. */
    @Scheduled(every = "{registry.imports.undo-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void undo() {
        QuarkusTransaction.requiringNew()
                .call(() -> statements.query(
                        row -> row.getObject(1, UUID.class),
                        "select import_id from import_undo where stage <> 'done' order by asked_at"))
                .forEach(this::undo);
    }

    /** One that fails goes on in the next turn, and keeps no other waiting. */
    private void undo(UUID importId) {
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(() -> undoSome(importId));
            }
        } catch (RuntimeException e) {
            LOG.warnf("A part of an import was not undone, will try again: import=%s cause=%s", importId, e);
        }
    }

    private boolean undoSome(UUID importId) {
        Stage stage = statements.first(
                row -> new Stage(importId, row.getString("stage"), row.getObject("after_id", UUID.class)),
                "select * from import_undo where import_id = ? and stage <> 'done' for no key update skip locked",
                importId);
        if (stage == null) {
            return false;
        }
        background.begunBy("import-undo", stage.importId());
        if (stage.name().equals("enrolments")) {
            takeBackEnrolments(stage);
        } else {
            removeRecipients(stage);
        }
        return true;
    }

    private void takeBackEnrolments(Stage stage) {
        List<UUID> some =
                statements.query(row -> row.getObject(1, UUID.class), """
                select e.id from import_enrolment i join enrolment e on e.id = i.enrolment_id
                where i.import_id = ? and e.id > ? and e.status not in ('refused', 'cancelled')
                order by e.id limit ?
                """, stage.importId(), stage.after(), BATCH);
        if (some.isEmpty()) {
            statements.update(
                    "update import_undo set stage = 'recipients', after_id = default where import_id = ?",
                    stage.importId());
            return;
        }
        // locked before it is looked whether somebody went on with them
        Set<UUID> kept = retracting.retract(some, ids -> hindered(stage.importId(), ids));
        statements.update("""
                update import_undo set after_id = ?, enrolments_cancelled = enrolments_cancelled + ?,
                    enrolments_kept = enrolments_kept + ? where import_id = ?
                """, some.get(some.size() - 1), some.size() - kept.size(), kept.size(), stage.importId());
    }

    private Set<UUID> hindered(UUID importId, Set<UUID> ids) {
        return new HashSet<>(statements.query(
                row -> row.getObject(1, UUID.class),
                "select enrolment_id from import_undo_hindrances(?, ?::uuid[])",
                importId,
                new Column("uuid", List.copyOf(ids))));
    }

    private void removeRecipients(Stage stage) {
        List<UUID> some =
                statements.query(row -> row.getObject(1, UUID.class), """
                select id from recipient where import_id = ? and id > ? and personal is not null
                order by id limit ? for update
                """, stage.importId(), stage.after(), BATCH);
        if (some.isEmpty()) {
            statements.update(
                    "update import_undo set stage = 'done', undone_at = now() where import_id = ?", stage.importId());
            return;
        }
        Set<UUID> unused = new HashSet<>(some);
        statements
                .query(
                        row -> row.getObject(1, UUID.class),
                        "select import_recipients_in_use(?::uuid[])",
                        new Column("uuid", some))
                .forEach(unused::remove);
        erasing.erase(unused);
        statements.update("""
                update import_undo set after_id = ?, recipients_removed = recipients_removed + ?,
                    recipients_kept = recipients_kept + ? where import_id = ?
                """, some.get(some.size() - 1), unused.size(), some.size() - unused.size(), stage.importId());
    }
}

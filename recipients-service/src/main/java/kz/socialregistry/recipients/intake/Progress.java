package kz.socialregistry.recipients.intake;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.platform.imports.ImportState;
import kz.socialregistry.platform.imports.LineError;
import kz.socialregistry.platform.imports.ShownImports;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Upload;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.problems.Texts;
import kz.socialregistry.recipients.intake.ImportView.ErrorView;
import kz.socialregistry.recipients.intake.ImportView.NoticeView;
import kz.socialregistry.recipients.intake.ImportView.UndoneView;
import kz.socialregistry.recipients.peopletable.PeopleColumn;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an import is. What became of its enrolments is read from the enrolments themselves, so the steps of the
 * saga need not know of imports.
 */
@ApplicationScoped
class Progress {

    private static final String STANDING = """
            select e.status, count(*), max(e.settled_at) from import_enrolment i join enrolment e on e.id = i.enrolment_id
            where i.import_id = ? group by e.status
            """;

    private static final String ERRORS = """
            select line, pointer, code, arguments from import_error where import_id = ?
            union all
            select i.line, '/enrolments/' || i.item, coalesce(e.refusal_reason, 'refused'), ''
            from import_enrolment i join enrolment e on e.id = i.enrolment_id
            where i.import_id = ? and e.status = 'refused'
            order by 1, 2, 3 limit ?
            """;

    private static final String NOTICES = """
            select line, pointer, code, coalesce(recipients, '{}') as recipients from import_notice
            where import_id = ? order by line, id limit ?
            """;

    private static final List<String> STATUSES =
            List.of("requested", "queued", "placed", "admitted", "suspended", "ended", "refused", "cancelled");

    private final ShownImports imports;
    private final Statements statements;
    private final Texts texts;

    Progress(ShownImports imports, Statements statements, Texts texts) {
        this.imports = imports;
        this.statements = statements;
        this.texts = texts;
    }

    private record Standing(
            String status, int count, @Nullable Instant lastSettled) {

        static Standing of(ResultSet row) throws SQLException {
            OffsetDateTime settled = row.getObject(3, OffsetDateTime.class);
            return new Standing(row.getString(1), row.getInt(2), settled == null ? null : settled.toInstant());
        }
    }

    @Transactional
    ImportView show(UUID id, Language language) {
        ImportState stored = imports.get(id);
        List<Standing> standing = statements.query(Standing::of, STANDING, id);
        Map<String, Integer> enrolments = new LinkedHashMap<>();
        STATUSES.forEach(status -> enrolments.put(status, 0));
        standing.forEach(s -> enrolments.put(s.status(), s.count()));
        String status = status(stored, enrolments.getOrDefault("requested", 0));
        return new ImportView(
                id,
                stored.dryRun(),
                status,
                stored.failure(),
                stored.rows(),
                enrolments,
                number("select iin_mismatches from import where id = ?", id),
                stored.errorCount() + enrolments.getOrDefault("refused", 0),
                errors(stored, language),
                number("select count(*) from import_notice where import_id = ?", id),
                notices(stored, language),
                stored.startedAt(),
                finishedAt(status, stored, standing),
                statements.first(Progress::undone, "select * from import_undo where import_id = ?", id));
    }

    private static UndoneView undone(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new UndoneView(
                undone == null ? "undoing" : "undone",
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }

    private int number(String sql, UUID id) {
        return requireNonNull(statements.first(row -> row.getInt(1), sql, id));
    }

    private static String status(ImportState stored, int unanswered) {
        if (!stored.status().equals("recorded")) {
            return stored.status();
        }
        return unanswered > 0 ? "settling" : "done";
    }

    private static @Nullable Instant finishedAt(String status, ImportState stored, List<Standing> standing) {
        Instant finished = stored.recordedAt();
        if (finished == null || status.equals("settling")) {
            return null;
        }
        for (Standing s : standing) {
            Instant settled = s.lastSettled();
            finished = settled != null && settled.isAfter(finished) ? settled : finished;
        }
        return finished;
    }

    private List<ErrorView> errors(ImportState stored, Language language) {
        return statements.query(LineError::of, ERRORS, stored.id(), stored.id(), ImportView.MOST_ERRORS).stream()
                .map(e -> new ErrorView(
                        e.line(),
                        e.error().pointer(),
                        column(stored, e.error().pointer(), Upload.Column::position),
                        column(stored, e.error().pointer(), Upload.Column::heading),
                        e.error().code(),
                        texts.detail(language, e.error().code(), e.error().arguments())
                                .orElse(e.error().code())))
                .toList();
    }

    private List<NoticeView> notices(ImportState stored, Language language) {
        return statements.query(
                row -> new NoticeView(
                        row.getInt("line"),
                        row.getString("pointer"),
                        column(stored, row.getString("pointer"), Upload.Column::position),
                        row.getString("code"),
                        texts.detail(language, row.getString("code"), List.of()).orElse(""),
                        List.of((UUID[]) row.getArray("recipients").getArray())),
                NOTICES,
                stored.id(),
                ImportView.MOST_ERRORS);
    }

    private static @Nullable String column(ImportState stored, String pointer, Function<Upload.Column, String> what) {
        return PeopleColumn.at(pointer).map(stored.columns()::get).map(what).orElse(null);
    }
}

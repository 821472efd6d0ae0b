package kz.socialregistry.recipients.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.problems.Texts;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.recipients.intake.ImportView.ErrorView;
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

    private static final List<String> STATUSES =
            List.of("requested", "queued", "placed", "admitted", "ended", "refused", "cancelled");

    private final Statements statements;
    private final Visibility visibility;
    private final Texts texts;

    Progress(Statements statements, Visibility visibility, Texts texts) {
        this.statements = statements;
        this.visibility = visibility;
        this.texts = texts;
    }

    private record Stored(
            boolean dryRun,
            String status,
            @Nullable String failure,
            ImportView.Rows rows,
            int iinMismatches,
            int errorCount,
            Instant startedAt,
            @Nullable Instant recordedAt,
            @Nullable List<UUID> enteredIn,
            @Nullable List<UUID> enteredFor) {

        static Stored of(ResultSet row) throws SQLException {
            OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
            return new Stored(
                    row.getBoolean("dry_run"),
                    row.getString("status"),
                    row.getString("failure"),
                    new ImportView.Rows(
                            row.getInt("rows_received"), row.getInt("rows_recorded"), row.getInt("rows_rejected")),
                    row.getInt("iin_mismatches"),
                    row.getInt("error_count"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    recorded == null ? null : recorded.toInstant(),
                    ids(row.getArray("entered_in")),
                    ids(row.getArray("entered_for")));
        }

        private static @Nullable List<UUID> ids(@Nullable Array array) throws SQLException {
            return array == null ? null : List.of((UUID[]) array.getArray());
        }
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
        Stored stored = statements.first(Stored::of, "select * from import where id = ?", id);
        if (stored == null || !visibility.sawEntry(stored.enteredIn(), stored.enteredFor())) {
            throw Refused.notFound("import-not-found");
        }
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
                stored.iinMismatches(),
                stored.errorCount() + enrolments.getOrDefault("refused", 0),
                errors(id, language),
                stored.startedAt(),
                finishedAt(status, stored, standing));
    }

    private static String status(Stored stored, int unanswered) {
        if (!stored.status().equals("recorded")) {
            return stored.status();
        }
        return unanswered > 0 ? "settling" : "done";
    }

    private static @Nullable Instant finishedAt(String status, Stored stored, List<Standing> standing) {
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

    private List<ErrorView> errors(UUID id, Language language) {
        return statements
                .query(
                        row -> LineError.of(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                        ERRORS,
                        id,
                        id,
                        ImportView.MOST_ERRORS)
                .stream()
                .map(e -> new ErrorView(
                        e.line(),
                        e.error().pointer(),
                        e.error().code(),
                        texts.detail(language, e.error().code(), e.error().arguments())
                                .orElse(e.error().code())))
                .toList();
    }
}

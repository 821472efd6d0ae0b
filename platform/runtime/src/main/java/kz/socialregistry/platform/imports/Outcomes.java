package kz.socialregistry.platform.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.imports.ImportRecorder.Recorded;
import kz.socialregistry.platform.imports.Statements.Column;

/** Keeps what came of the lines: counts, and the errors of the first ones. */
@ApplicationScoped
class Outcomes {

    static final int MOST_ERRORS = 10_000;

    private static final TypeReference<Map<String, Integer>> TALLY = new TypeReference<>() {};

    private final Statements statements;

    Outcomes(Statements statements) {
        this.statements = statements;
    }

    /** What came of some lines. At most {@link #MOST_ERRORS} errors are held, those of the first lines. */
    record Outcome(int recorded, int rejected, int errorCount, List<LineError> errors, Map<String, Integer> tally) {

        Outcome() {
            this(0, 0, 0, List.of(), Map.of());
        }

        static Outcome of(Recorded recorded) {
            List<LineError> errors = recorded.lines().stream()
                    .flatMap(line -> line.errors().stream())
                    .toList();
            int good = (int) recorded.lines().stream()
                    .filter(ImportRecorder.LineResult::good)
                    .count();
            return new Outcome(good, recorded.lines().size() - good, errors.size(), errors, recorded.tally());
        }

        Outcome and(Outcome later) {
            return new Outcome(
                    recorded + later.recorded,
                    rejected + later.rejected,
                    errorCount + later.errorCount,
                    Stream.concat(errors.stream(), later.errors.stream())
                            .limit(MOST_ERRORS)
                            .toList(),
                    sum(tally, later.tally));
        }

        /** The same, had one bad line spoilt all of them. */
        Outcome spoilt() {
            return new Outcome(0, recorded + rejected, errorCount, errors, Map.of());
        }
    }

    private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> more) {
        Map<String, Integer> all = new TreeMap<>(some);
        more.forEach((what, times) -> all.merge(what, times, Integer::sum));
        return all;
    }

    @Transactional(TxType.MANDATORY)
    void keep(UUID id, Outcome outcome) {
        Map<String, Integer> tally = Map.of();
        int kept = 0;
        for (Map.Entry<Integer, Map<String, Integer>> before : statements.query(
                row -> Map.entry(row.getInt(1), Imports.read(row.getString(2), TALLY)),
                "select least(error_count, ?), tally from import where id = ?",
                MOST_ERRORS,
                id)) {
            kept = before.getKey();
            tally = before.getValue();
        }
        keepErrors(id, outcome.errors().stream().limit(MOST_ERRORS - kept).toList());
        statements.update(
                """
                update import set rows_recorded = rows_recorded + ?, rows_rejected = rows_rejected + ?,
                    error_count = error_count + ?, tally = ?, tries = 0, next_try_at = null, touched_at = now()
                where id = ?
                """,
                outcome.recorded(),
                outcome.rejected(),
                outcome.errorCount(),
                Imports.json(sum(tally, outcome.tally())),
                id);
    }

    // Chunks come in the order of their lines, so the errors kept are those of the first lines.
    private void keepErrors(UUID id, List<LineError> errors) {
        statements.update(
                "insert into import_error (import_id, line, pointer, code, arguments)"
                        + " select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[])",
                id,
                new Column("int", errors.stream().map(LineError::line).toList()),
                new Column("text", errors.stream().map(e -> e.error().pointer()).toList()),
                new Column("text", errors.stream().map(e -> e.error().code()).toList()),
                new Column("text", errors.stream().map(LineError::arguments).toList()));
    }
}

package kz.socialregistry.recipients.intake;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.recipients.intake.Statements.Column;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import org.jspecify.annotations.Nullable;

/** The chunks of the imports: who has which, and what came of it. All of it in the transaction that records the chunk. */
@ApplicationScoped
class Chunks {

    private final Statements statements;

    Chunks(Statements statements) {
        this.statements = statements;
    }

    /** Lines that are still to be recorded, encrypted under the id of the import. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Chunk(int firstLine, byte[] sealed) {}

    /**
     * An import that this transaction holds.
     *
     * @param chunk the next lines; {@code null} if all are recorded
     */
    record Work(UUID id, boolean dryRun, @Nullable Chunk chunk) {}

    /** Where in the file an enrolment was asked for: the line, and its place among the enrolments there. */
    record Origin(int line, int item) {}

    /** Takes an import for this transaction; empty if another instance has it or nothing is to be done. */
    @Transactional(TxType.MANDATORY)
    Optional<Work> claim(UUID id) {
        Boolean dryRun = statements.first(
                row -> row.getBoolean(1),
                "select dry_run from import where id = ? and status = 'running' for update skip locked",
                id);
        if (dryRun == null) {
            return Optional.empty();
        }
        statements.query(row -> row.getString(1), """
                select set_config('registry.entered_in', coalesce(entered_in::text, ''), true),
                       set_config('registry.entered_for', coalesce(entered_for::text, ''), true)
                from import where id = ?
                """, id);
        Chunk next = statements.first(
                row -> new Chunk(row.getInt(1), row.getBytes(2)),
                "select first_line, sealed from import_chunk where import_id = ? order by first_line limit 1",
                id);
        return Optional.of(new Work(id, dryRun, next));
    }

    /**
     * Those of the regions and units that lie outside the regions and centres of whoever sent the import; units that
     * are not known are left to centres-service.
     */
    @Transactional(TxType.MANDATORY)
    Set<UUID> foreign(UUID id, Collection<UUID> regions, Collection<UUID> units) {
        return Set.copyOf(statements.query(
                row -> row.getObject(1, UUID.class),
                """
                select r from import i, unnest(?::uuid[]) as r
                where i.id = ? and i.entered_in is not null and r <> all (i.entered_in)
                union
                select u.unit_id from import i, known_unit u
                where i.id = ? and u.unit_id = any (?::uuid[])
                  and (i.entered_in is not null and u.region_id <> all (i.entered_in)
                       or i.entered_for is not null and u.centre_id <> all (i.entered_for))
                """,
                new Column("uuid", List.copyOf(regions)),
                id,
                id,
                new Column("uuid", List.copyOf(units))));
    }

    @Transactional(TxType.MANDATORY)
    void link(UUID id, List<UUID> enrolments, List<Origin> origins) {
        statements.update(
                "insert into import_enrolment (enrolment_id, import_id, line, item)"
                        + " select e, ?, line, item from unnest(?::uuid[], ?::int[], ?::int[]) as r (e, line, item)",
                id,
                new Column("uuid", enrolments),
                new Column("int", origins.stream().map(Origin::line).toList()),
                new Column("int", origins.stream().map(Origin::item).toList()));
    }

    /** Those numbers that earlier chunks of this dry run have seen. */
    @Transactional(TxType.MANDATORY)
    Set<ByteBuffer> seen(UUID id, Collection<ByteBuffer> numbers) {
        return statements
                .query(
                        row -> ByteBuffer.wrap(row.getBytes(1)),
                        "select iin_index from import_seen where import_id = ? and iin_index = any(?::bytea[])",
                        id,
                        new Column(
                                "bytea", numbers.stream().map(ByteBuffer::array).toList()))
                .stream()
                .collect(toSet());
    }

    @Transactional(TxType.MANDATORY)
    void see(UUID id, Collection<ByteBuffer> numbers) {
        statements.update(
                "insert into import_seen (import_id, iin_index) select ?, unnest(?::bytea[])",
                id,
                new Column("bytea", numbers.stream().map(ByteBuffer::array).toList()));
    }

    /** Counts the rows of a chunk, keeps their errors, and lets go of what is personal. */
    @Transactional(TxType.MANDATORY)
    void advance(UUID id, Chunk chunk, List<Row> rows) {
        keepErrors(id, rows);
        long recorded = rows.stream().filter(Row::good).count();
        statements.update(
                """
                update import set rows_recorded = rows_recorded + ?, rows_rejected = rows_rejected + ?,
                    error_count = error_count + ?, iin_mismatches = iin_mismatches + ?,
                    tries = 0, next_try_at = null, touched_at = now()
                where id = ?
                """,
                recorded,
                rows.size() - recorded,
                rows.stream().mapToInt(r -> r.errors().size()).sum(),
                rows.stream().filter(Chunks::hasMismatch).count(),
                id);
        statements.update("delete from import_chunk where import_id = ? and first_line = ?", id, chunk.firstLine());
    }

    // Chunks come in the order of their lines, so the errors kept are those of the first lines.
    private void keepErrors(UUID id, List<Row> rows) {
        Integer kept = statements.first(
                row -> row.getInt(1),
                "select least(error_count, ?) from import where id = ?",
                ImportView.MOST_ERRORS,
                id);
        List<Integer> lines = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        int room = ImportView.MOST_ERRORS - (kept == null ? 0 : kept);
        rows.stream()
                .flatMap(row -> row.errors().stream().map(error -> new LineError(row.line(), error)))
                .limit(room)
                .forEach(error -> {
                    lines.add(error.line());
                    pointers.add(error.error().pointer());
                    codes.add(error.error().code());
                    arguments.add(error.arguments());
                });
        statements.update(
                "insert into import_error (import_id, line, pointer, code, arguments)"
                        + " select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[])",
                id,
                new Column("int", lines),
                new Column("text", pointers),
                new Column("text", codes),
                new Column("text", arguments));
    }

    private static boolean hasMismatch(Row row) {
        RegisterRecipient recipient =
                row.content() == null ? null : row.content().recipient();
        return row.good() && recipient != null && recipient.iinMismatch();
    }
}

package kz.socialregistry.recipients.intake;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.recipients.recipient.RegisterRecipient;

/** What is recorded for an import beside its recipients. All of it in the transaction that records the lines. */
@ApplicationScoped
class ImportedRows {

    private final Statements statements;

    ImportedRows(Statements statements) {
        this.statements = statements;
    }

    /** Where in the file an enrolment was asked for: the line, and its place among the enrolments there. */
    record Origin(int line, int item) {}

    /** What this transaction enters is entered by this import, for the regions and centres of whoever sent it. */
    @Transactional(TxType.MANDATORY)
    void enterForSenderOf(UUID id) {
        statements.query(row -> row.getString(1), """
                select set_config('registry.import', id::text, true),
                       set_config('registry.entered_in', coalesce(entered_in::text, ''), true),
                       set_config('registry.entered_for', coalesce(entered_for::text, ''), true)
                from import where id = ?
                """, id);
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
                "insert into import_seen (import_id, iin_index) select ?, unnest(?::bytea[]) on conflict do nothing",
                id,
                new Column("bytea", numbers.stream().map(ByteBuffer::array).toList()));
    }

    /** Those of the units that this service has not heard of. */
    @Transactional(TxType.MANDATORY)
    Set<UUID> unknown(Collection<UUID> units) {
        return Set.copyOf(
                statements.query(row -> row.getObject(1, UUID.class), """
                select distinct u from unnest(?::uuid[]) as u
                where not exists (select from known_unit k where k.unit_id = u)
                """, new Column("uuid", List.copyOf(units))));
    }

    @Transactional(TxType.MANDATORY)
    void forget(UUID id) {
        statements.update("delete from import_seen where import_id = ?", id);
    }

    @Transactional(TxType.MANDATORY)
    void countMismatches(UUID id, List<Row> rows) {
        statements.update(
                "update import set iin_mismatches = iin_mismatches + ? where id = ?",
                rows.stream().filter(ImportedRows::hasMismatch).count(),
                id);
    }

    private static boolean hasMismatch(Row row) {
        RegisterRecipient recipient =
                row.content() == null ? null : row.content().recipient();
        return row.good() && recipient != null && recipient.iinMismatch();
    }
}

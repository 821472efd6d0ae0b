package kz.socialregistry.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/**
 * All imports. Plain SQL: an import is a row of counters and a heap of chunks, and what matters about it is who holds
 * the lock.
 */
@ApplicationScoped
public class Imports {

    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};
    private static final int MOST_TRIES = 10;
    private static final int MINUTES_UNTIL_FORSAKEN = 15;
    private static final int SECONDS_UNTIL_OVERTAKEN = 60;

    private final Statements statements;
    private final Instance<ImportRecorder> recorders;

    Imports(Statements statements, Instance<ImportRecorder> recorders) {
        this.statements = statements;
        this.recorders = recorders;
    }

    /**
     * Begins to receive.
     *
     * @param key of the request; another import that still receives with it comes first, unless nothing came in for a
     *     minute: its receiver died, and the sender tries again
     * @throws Refused if another one comes first
     */
    @Transactional
    void open(UUID id, NewImport asked, @Nullable UUID key) {
        statements
                .query(row -> row.getObject(1, UUID.class), """
                        select id from import where idempotency_key = ? and status = 'receiving'
                        and touched_at < now() - ? * interval '1 second' for update
                        """, key, SECONDS_UNTIL_OVERTAKEN)
                .forEach(forsaken -> fail(forsaken, "interrupted"));
        int opened = statements.update("""
                insert into import (id, dry_run, all_or_nothing, options, status, idempotency_key)
                values (?, ?, ?, ?, 'receiving', ?)
                on conflict (idempotency_key) where status = 'receiving' do nothing
                """, id, asked.dryRun(), asked.allOrNothing(), json(asked.options()), key);
        if (opened == 0) {
            throw Refused.conflict("idempotency-in-progress").retryAfter(1);
        }
    }

    @Transactional
    void stage(UUID id, int firstLine, int rows, byte[] sealed) {
        statements.update(
                "insert into import_chunk (import_id, first_line, sealed) values (?, ?, ?)", id, firstLine, sealed);
        statements.update(
                "update import set rows_received = rows_received + ?, touched_at = now() where id = ?", rows, id);
    }

    /** @throws Refused if it was given up meanwhile, because its lines came too slowly */
    @Transactional
    void run(UUID id, Map<String, Upload.Column> columns) {
        int running = statements.update("""
                update import set status = 'running', columns = ?, touched_at = now()
                where id = ? and status = 'receiving'
                """, json(columns), id);
        if (running == 0) {
            throw Refused.conflict("import-given-up");
        }
    }

    /** Forgets an import that is not needed: the same was received before, or may not be. */
    @Transactional
    void discard(UUID id) {
        forget(id);
        statements.update("delete from import where id = ?", id);
    }

    @Transactional
    void fail(UUID id, String failure) {
        statements.update(
                "update import set status = 'failed', failure = ?, recorded_at = now() where id = ?", failure, id);
        forget(id);
    }

    /** Notes that a chunk could not be recorded; after many tries the import is given up. */
    @Transactional
    void triedInVain(UUID id) {
        Integer tries = statements.first(row -> row.getInt(1), """
                update import set tries = tries + 1, touched_at = now(),
                    next_try_at = now() + least(power(2, tries), 60) * interval '0.25 seconds'
                where id = ? and status = 'running' returning tries
                """, id);
        if (tries != null && tries >= MOST_TRIES) {
            fail(id, "internal");
        }
    }

    /** Gives up the imports whose receiver died: their senders never got an answer. */
    @Transactional
    void failForsaken() {
        statements
                .query(
                        row -> row.getObject(1, UUID.class),
                        "select id from import where status = 'receiving' and touched_at < now() - ? * interval '1 minute'",
                        MINUTES_UNTIL_FORSAKEN)
                .forEach(id -> fail(id, "interrupted"));
    }

    /** The imports with something to record, the oldest first. */
    @Transactional
    public List<UUID> running() {
        return statements.query(row -> row.getObject(1, UUID.class), """
                select id from import where status = 'running' and (next_try_at is null or next_try_at <= now())
                order by started_at limit 10
                """);
    }

    /** Takes an import for this transaction; empty if another instance has it or nothing is to be done. */
    @Transactional(TxType.MANDATORY)
    Optional<ImportJob> claim(UUID id) {
        return Optional.ofNullable(statements.first(
                row -> new ImportJob(
                        id,
                        row.getBoolean("dry_run"),
                        row.getBoolean("all_or_nothing"),
                        read(row.getString("options"), OPTIONS)),
                "select * from import where id = ? and status = 'running' for no key update skip locked",
                id));
    }

    /** Lets everybody see how many lines were read, in a transaction of its own: what they enter is not to be seen yet. */
    @Transactional(TxType.REQUIRES_NEW)
    void show(UUID id, int rowsRead) {
        statements.update("""
                insert into import_progress (import_id, rows_read) values (?, ?)
                on conflict (import_id) do update set rows_read = excluded.rows_read
                """, id, rowsRead);
    }

    @Transactional(TxType.MANDATORY)
    void finish(UUID id) {
        statements.update("update import set status = 'recorded', recorded_at = now() where id = ?", id);
        forget(id);
    }

    // What is personal goes when it is not needed any more.
    private void forget(UUID id) {
        statements.update("delete from import_chunk where import_id = ?", id);
        statements.update("delete from import_progress where import_id = ?", id);
        recorders.get().forget(id);
    }

    static String json(Map<String, ?> values) {
        try {
            return EventJson.MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of an import is no JSON", e);
        }
    }
}

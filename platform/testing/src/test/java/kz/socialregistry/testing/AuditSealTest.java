package kz.socialregistry.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain over the entries: complete whoever writes at once, and telling of every change behind its back. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AuditSealTest {

    private static final int WRITERS = 8;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    AuditProbe audit;

    private final UUID mark = UUID.randomUUID();

    private void write(int rows) {
        database.update(
                "insert into audited_thing (id, name) select gen_random_uuid(), ? from generate_series(1, ?)",
                mark.toString(),
                rows);
    }

    private long sealed() {
        return database.numbers("""
                select count(*) from audit_entry e join audit_seal s on s.entry_id = e.id
                where e.after ->> 'name' = ?
                """, mark.toString()).get(0);
    }

    private void awaitSealed(long entries) {
        await().atMost(Duration.ofSeconds(60)).until(() -> sealed() == entries);
    }

    private String verified() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return AuditProbe.verified(connection);
        }
    }

    @Test
    void eightWritersAtOnceAreSealedCompletelyAndInOrder() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> written = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Callable<Void> work = () -> {
                    for (int i = 1; i <= 40; i++) {
                        write(i % 7 + 1);
                        database.numbers("select sealed from seal_audit('0', 50)");
                    }
                    return null;
                };
                written.add(writers.submit(work));
            }
            for (Future<?> each : written) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }
        long expected = 0;
        for (int i = 1; i <= 40; i++) {
            expected += (long) WRITERS * (i % 7 + 1);
        }
        awaitSealed(expected);
        assertEquals("intact", verified());
        assertEquals(
                List.of(0L), database.numbers("select max(seq) - count(*) from audit_seal"), "no place is left out");
    }

    @Test
    void anOpenTransactionHoldsNobodyUpAndIsSealedWhenItEnds() throws SQLException {
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate(
                    "insert into audited_thing (id, name) values (gen_random_uuid(), '%s')".formatted(mark));
            write(3);
            awaitSealed(3);
            write(2);
            awaitSealed(5);
            slow.commit();
            slow.setAutoCommit(true);
        }
        awaitSealed(6);
        assertEquals("intact", verified());
    }

    @Test
    void aSealerAtWorkKeepsNoWriterWaiting() throws SQLException {
        write(2);
        try (Connection sealer = audit.superuser();
                Statement statement = sealer.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(2836)");
            statement.execute("select seal_audit('0', 10000)");
            try (Connection writer = dataSource.getConnection();
                    Statement insert = writer.createStatement()) {
                insert.execute("set lock_timeout = '100ms'");
                insert.executeUpdate(
                        "insert into audited_thing (id, name) values (gen_random_uuid(), '%s')".formatted(mark));
                insert.execute("reset lock_timeout");
            }
            sealer.rollback();
        }
        awaitSealed(3);
        assertEquals("intact", verified());
    }

    @Test
    void theHashIsTheSameWhateverTheSessionSays() throws SQLException {
        write(1);
        awaitSealed(1);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "set local timezone = 'Pacific/Chatham'",
                    "set local extra_float_digits = -5",
                    "set local bytea_output = 'escape'",
                    "set local intervalstyle = 'sql_standard'")) {
                connection.setAutoCommit(false);
                statement.execute(setting);
                assertEquals("intact", AuditProbe.verified(connection), setting);
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Each of them is made by the owner of the machine, verified, and undone. SEQ and ID are of the middle of three. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "changed actor @ changed SEQ ID @ update audit_entry set actor = 'nobody' where id = ID",
                "changed time @ changed SEQ ID @ update audit_entry set at = at + interval '1 microsecond' where id = ID",
                "changed value @ changed SEQ ID @ update audit_entry set after = after || '{\"ticks\": 7}' where id = ID",
                "changed region @ changed SEQ ID @ update audit_entry set region_id = gen_random_uuid() where id = ID",
                "removed entry @ missing SEQ ID @ delete from audit_entry where id = ID",
                "removed with its seal @ missing SEQ null @ delete from audit_entry where id = ID;"
                        + " delete from audit_seal where seq = SEQ",
                "removed and closed up @ out-of-order SEQ NEXT @ delete from audit_entry where id = ID;"
                        + " delete from audit_seal where seq = SEQ; update audit_seal set seq = SEQ where seq = SEQ + 1",
                "swapped entries @ changed SEQ ID @ alter table audit_entry alter id drop identity;"
                        + " update audit_entry set id = -1 where id = ID;"
                        + " update audit_entry set id = ID where id = NEXT;"
                        + " update audit_entry set id = NEXT where id = -1",
                "swapped seals @ out-of-order SEQ NEXT @ update audit_seal set seq = -1 where seq = SEQ;"
                        + " update audit_seal set seq = SEQ where seq = SEQ + 1;"
                        + " update audit_seal set seq = SEQ + 1 where seq = -1",
                "made up hash @ out-of-order SEQ ID @ update audit_entry set actor = 'nobody' where id = ID;"
                        + " update audit_seal s set entry_hash = audit_hash(e) from audit_entry e"
                        + " where s.entry_id = ID and e.id = ID",
                "made up chain of one @ out-of-order AFTER NEXT @ update audit_entry set actor = 'nobody' where id = ID;"
                        + " update audit_seal s set entry_hash = audit_hash(e),"
                        + " hash = audit_link(null, (select p.hash from audit_seal p where p.seq = SEQ - 1), audit_hash(e))"
                        + " from audit_entry e where s.entry_id = ID and e.id = ID",
                "nothing @ intact @ update audit_entry set actor = actor where id = ID",
            })
    void whatIsDoneBehindItsBackIsFound(String name, String expected, String statements) throws SQLException {
        write(3);
        awaitSealed(3);
        List<Long> seqs = database.numbers("""
                select s.seq from audit_entry e join audit_seal s on s.entry_id = e.id
                where e.after ->> 'name' = ? order by s.seq
                """, mark.toString());
        List<Long> ids = database.numbers("""
                select s.entry_id from audit_entry e join audit_seal s on s.entry_id = e.id
                where e.after ->> 'name' = ? order by s.seq
                """, mark.toString());
        assertEquals(seqs.get(0) + 2, seqs.get(2), "one statement is sealed in one run");
        try (Connection superuser = audit.superuser()) {
            AuditProbe.force(superuser, filled(statements, seqs, ids).split(";"));
            assertEquals(filled(expected, seqs, ids), AuditProbe.verified(superuser));
            superuser.rollback();
        }
        assertTrue(verified().equals("intact"));
    }

    private static String filled(String text, List<Long> seqs, List<Long> ids) {
        return text.replace("SEQ", seqs.get(1).toString())
                .replace("AFTER", seqs.get(2).toString())
                .replace("NEXT", ids.get(2).toString())
                .replaceAll("\\bID\\b", ids.get(1).toString());
    }
}

package kz.socialregistry.recipients.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.recipient.Finding;
import org.jspecify.annotations.Nullable;

/** The rows of recipients as far as erasure is concerned. */
@ApplicationScoped
class ErasableRows {

    private static final String ERASE = """
            update recipient set personal = null, iin_index = null, iin_missing_reason = null, iin_mismatch = false,
                held_since = null, held_by = null, hold_reason = null, hold_document = null,
                erased_on = ?, erasure_reason = ?, erasure_document = ?, version = version + 1
            """;

    private final Finding recipients;
    private final Statements statements;

    ErasableRows(Finding recipients, Statements statements) {
        this.recipients = recipients;
        this.statements = statements;
    }

    private record Row(HoldView hold, @Nullable LocalDate erasedOn, boolean merged) {

        static Row of(ResultSet row) throws SQLException {
            OffsetDateTime since = row.getObject("held_since", OffsetDateTime.class);
            HoldView hold = new HoldView(
                    row.getObject("id", UUID.class),
                    since != null,
                    since == null ? null : since.toInstant(),
                    row.getString("held_by"),
                    row.getString("hold_reason"),
                    row.getString("hold_document"),
                    row.getLong("version"));
            return new Row(
                    hold,
                    row.getObject("erased_on", LocalDate.class),
                    row.getObject("merged_into") != null || row.getInt("merged_records") > 0);
        }
    }

    /** @throws Refused 404 if it is not there for the caller, 410 if it was erased */
    @Transactional(TxType.MANDATORY)
    HoldView read(UUID id) {
        return read(id, "").hold();
    }

    /** Locks it until the transaction ends, against enrolments too. */
    @Transactional(TxType.MANDATORY)
    HoldView lock(UUID id) {
        return read(id, " for update").hold();
    }

    /** Locks it likewise, as long as it alone is all that is recorded of the person. */
    @Transactional(TxType.MANDATORY)
    HoldView lockAlone(UUID id) {
        Row row = read(id, " for update");
        if (row.merged()) {
            throw Refused.conflict("records-merged");
        }
        return row.hold();
    }

    private Row read(UUID id, String lock) {
        Row row = recipients.isThere(id)
                ? statements.first(Row::of, "select * from recipient where id = ?" + lock, id)
                : null;
        if (row == null) {
            throw Refused.notFound("recipient-not-found");
        }
        if (row.erasedOn() != null) {
            throw Refused.gone("erased");
        }
        return row;
    }

    /** Whether an enrolment of it is not over, whoever sees it. */
    @Transactional(TxType.MANDATORY)
    boolean isUnderWay(UUID id) {
        return Boolean.TRUE.equals(statements.first(row -> row.getBoolean(1), "select recipient_is_under_way(?)", id));
    }

    /** Whether an application of it is not over, whoever sees it. */
    @Transactional(TxType.MANDATORY)
    boolean applies(UUID id) {
        return Boolean.TRUE.equals(statements.first(row -> row.getBoolean(1), "select recipient_applies(?)", id));
    }

    @Transactional(TxType.MANDATORY)
    void hold(UUID id, PlaceHold why, String by, Instant since) {
        statements.update("""
                update recipient set held_since = ?, held_by = ?, hold_reason = ?, hold_document = ?,
                    version = version + 1 where id = ?
                """, OffsetDateTime.ofInstant(since, ZoneOffset.UTC), by, why.reason(), why.document(), id);
    }

    @Transactional(TxType.MANDATORY)
    void lift(UUID id) {
        statements.update("""
                update recipient set held_since = null, held_by = null, hold_reason = null, hold_document = null,
                    version = version + 1 where id = ?
                """, id);
    }

    /** Takes off the row what is personal, and out of the answers kept for retries. */
    @Transactional(TxType.MANDATORY)
    void erase(UUID id, EraseRecipient why, LocalDate on) {
        statements.update(ERASE + "where id = ?", on, why.reason(), why.document(), id);
        statements.update(
                "update idempotent_answer set body = null where location like ?", "/v1/recipients/" + id + "%");
    }

    /** The same for rows that an old backup brought back; how many there were. */
    @Transactional(TxType.MANDATORY)
    int eraseAgain(Collection<UUID> ids, LocalDate on) {
        return erase(ids, null, on);
    }

    /** Takes off these rows what is personal; how many had something. */
    @Transactional(TxType.MANDATORY)
    int erase(Collection<UUID> ids, @Nullable String reason, LocalDate on) {
        return statements.update(
                ERASE + "where id = any (?::uuid[]) and erased_on is null",
                on,
                reason,
                null,
                new Column("uuid", List.copyOf(ids)));
    }

    /** Recipients that were erased, in the order of their ids, behind one of them. */
    @Transactional(TxType.MANDATORY)
    List<UUID> erased(UUID after, int most) {
        return statements.query(
                row -> row.getObject(1, UUID.class),
                "select id from recipient where erased_on is not null and id > ? order by id limit ?",
                after,
                most);
    }
}

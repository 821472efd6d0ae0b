package kz.socialregistry.recipients.privacy;

import static java.util.Objects.requireNonNull;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** The journal of who read whose personal data, when and for what purpose. */
@ApplicationScoped
public class Accesses {

    /** The list of purposes that may be given. */
    public static final String PURPOSES = "purposes";

    /** The request header that names the purpose. */
    public static final String HEADER = "Purpose";

    private final DataSource dataSource;
    private final Statements statements;
    private final SecurityIdentity reader;
    private final ReferenceCodes codes;
    private final Clock clock;

    Accesses(DataSource dataSource, Statements statements, SecurityIdentity reader, ReferenceCodes codes, Clock clock) {
        this.dataSource = dataSource;
        this.statements = statements;
        this.reader = reader;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The purpose of a read, checked before anything is read.
     *
     * @throws RuntimeException 400 with the pointer {@code Purpose:}: the header is missing or its code unknown
     */
    public String requirePurpose(@Nullable String purpose) {
        FieldErrors errors = new FieldErrors();
        String given = purpose == null ? "" : purpose.strip();
        if (given.isEmpty()) {
            errors.reject(HEADER + ":", "required");
        } else {
            codes.check(errors, HEADER + ":", PURPOSES, given);
        }
        errors.throwIfAny();
        return given;
    }

    /** The personal fields that the purpose shows in full; of others a trace at most. */
    @Transactional(TxType.MANDATORY)
    public Set<String> shownInFull(String purpose) {
        return Set.copyOf(statements.query(
                row -> row.getString(1), "select field from purpose_field where purpose = ?", purpose));
    }

    /** Writes reads down that show nothing of who the people are but that they are there. */
    @Transactional(TxType.MANDATORY)
    public void record(Collection<UUID> recipients, String purpose) {
        record(recipients.stream().collect(Collectors.toMap(id -> id, id -> List.of())), purpose);
    }

    /**
     * Writes the reads down, in the transaction of the read: what cannot be written down is not shown.
     *
     * @param shown the personal fields shown in full of each
     */
    @Transactional(TxType.MANDATORY)
    public void record(Map<UUID, List<String>> shown, String purpose) {
        String sql = "insert into recipient_access (recipient_id, reader, purpose, read_at, fields)"
                + " select r.id, ?, ?, ?, string_to_array(r.fields, ' ') from unnest(?::uuid[], ?::text[]) r (id, fields)";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            List<UUID> ids = List.copyOf(shown.keySet());
            insert.setString(1, reader.getPrincipal().getName());
            insert.setString(2, purpose);
            insert.setObject(3, OffsetDateTime.now(clock));
            insert.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            ids.stream()
                                    .map(id -> String.join(" ", requireNonNull(shown.get(id))))
                                    .toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A read of personal data could not be written down", e);
        }
    }

    /** Writes down reads that work in the background makes for whoever the transaction's changes are recorded as. */
    @Transactional(TxType.MANDATORY)
    public void recordInBackground(Collection<UUID> recipients, String purpose) {
        if (recipients.isEmpty()) {
            return;
        }
        String sql = "insert into recipient_access (recipient_id, reader, purpose, read_at)"
                + " select r, coalesce(audit_told('actor'), 'system'), ?, ? from unnest(?::uuid[]) r";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, purpose);
            insert.setObject(2, OffsetDateTime.now(clock));
            insert.setArray(3, connection.createArrayOf("uuid", recipients.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A read of personal data could not be written down", e);
        }
    }

    /**
     * Reads of somebody's data, the oldest first.
     *
     * @param after the number of the last read that is known already; 0 at the start
     */
    @Transactional(TxType.MANDATORY)
    public List<AccessView> of(UUID recipient, long after, int most) {
        String sql = "select reader, purpose, fields, read_at, id from recipient_access"
                + " where recipient_id = ? and id > ? order by id limit ?";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, recipient);
            select.setLong(2, after);
            select.setInt(3, most);
            List<AccessView> reads = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reads.add(new AccessView(
                            row.getString(1),
                            row.getString(2),
                            List.of((String[]) row.getArray(3).getArray()),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getLong(5)));
                }
            }
            return reads;
        } catch (SQLException e) {
            throw new IllegalStateException("The reads of personal data cannot be read", e);
        }
    }
}

package kz.socialregistry.recipients.privacy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
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
    private final SecurityIdentity reader;
    private final ReferenceCodes codes;
    private final Clock clock;

    Accesses(DataSource dataSource, SecurityIdentity reader, ReferenceCodes codes, Clock clock) {
        this.dataSource = dataSource;
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

    /** Writes the reads down, in the transaction of the read: what cannot be written down is not shown. */
    @Transactional(TxType.MANDATORY)
    public void record(Collection<UUID> recipients, String purpose) {
        String sql = "insert into recipient_access (recipient_id, reader, purpose, read_at)"
                + " select unnest(?::uuid[]), ?, ?, ?";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("uuid", recipients.toArray()));
            insert.setString(2, reader.getPrincipal().getName());
            insert.setString(3, purpose);
            insert.setObject(4, OffsetDateTime.now(clock));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A read of personal data could not be written down", e);
        }
    }
}

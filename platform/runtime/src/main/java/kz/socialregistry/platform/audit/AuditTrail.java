package kz.socialregistry.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.territory.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The entries and their chain, as they stand in the database. */
@ApplicationScoped
class AuditTrail {

    /** Longer than any transaction of the services may take. */
    private static final String OVERDUE_AFTER = "15 minutes";

    private final DataSource dataSource;
    private final Visibility visibility;
    private final Clock clock;

    AuditTrail(DataSource dataSource, Visibility visibility, Clock clock) {
        this.dataSource = dataSource;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** A place in the chain. */
    @Schema(description = "A place in the chain of seals.")
    record Head(
            @Schema(description = "Number in the chain, from 1.")
            long seq,

            @Schema(description = "The hash there, over all before it.")
            String hash) {}

    /**
     * How far the trail is.
     *
     * @param entries all there are
     * @param sealed how many places the chain has
     * @param head the last of them; {@code null} if nothing is sealed yet
     * @param overdueId an entry that should be sealed long since; {@code null} if there is none
     */
    record State(
            long entries,
            long sealed,
            @Nullable Head head,
            @Nullable Long overdueId) {}

    /** Entries in the order of their numbers, as far as the caller may see them. */
    Page<AuditEntry> list(AuditQuery query) {
        String sql = """
                select e.*, s.seq, s.hash
                from audit_entry e left join audit_seal s on s.entry_id = e.id
                where e.id > ?
                """;
        List<Object> values = new ArrayList<>();
        values.add(query.after().getLeastSignificantBits());
        StringBuilder where = new StringBuilder(sql);
        only(where, values, " and e.region_id = any (?)", seenRegions());
        only(where, values, " and e.entity = ?", query.entity);
        only(where, values, " and e.entity_id = ?", query.entityId);
        only(where, values, " and e.actor = ?", query.actor);
        only(where, values, " and e.client = ?", query.client);
        only(where, values, " and e.operation = ?", query.operation);
        only(where, values, " and e.at >= ?", query.from == null ? null : startOf(query.from));
        only(where, values, " and e.at < ?", query.to == null ? null : startOf(query.to.plusDays(1)));
        where.append(" order by e.id limit ?");
        values.add(query.limit() + 1);
        return Page.of(rows(where.toString(), AuditTrail::entry, values), query, e -> new UUID(0, e.id()));
    }

    /** What belongs to no region is for auditors of all regions. */
    private UUID @Nullable [] seenRegions() {
        return visibility
                .seenRegions()
                .map(regions -> regions.toArray(UUID[]::new))
                .orElse(null);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static void only(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("client"),
                row.getString("operation"),
                row.getString("trace_id"),
                row.getString("reason"),
                row.getString("entity"),
                row.getString("entity_id"),
                row.getString("action"),
                row.getObject("region_id", UUID.class),
                row.getString("before"),
                row.getString("after"),
                row.getObject("seq", Long.class),
                hash(row));
    }

    private static @Nullable String hash(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        return hash == null ? null : Sealer.hex(hash);
    }

    State state() {
        return rows(
                        "select * from audit_state(cast(? as interval))",
                        row -> new State(
                                row.getLong("entries"),
                                row.getLong("sealed"),
                                head(row),
                                row.getObject("overdue_id", Long.class)),
                        List.of(OVERDUE_AFTER))
                .get(0);
    }

    private static @Nullable Head head(ResultSet row) throws SQLException {
        String hash = hash(row);
        return hash == null ? null : new Head(row.getLong("seq"), hash);
    }

    /** The hash of the chain at this place; empty if there is none. */
    Optional<String> hashAt(long seq) {
        return rows("select hash from audit_seal where seq = ?", row -> Sealer.hex(row.getBytes(1)), List.of(seq))
                .stream()
                .findFirst();
    }

    /** The first fault of the chain between these places, both included. */
    Optional<Verification.Fault> fault(long first, long last) {
        return rows(
                        "select * from audit_fault(?, ?) f where f.kind is not null",
                        AuditTrail::fault,
                        List.of(first, last))
                .stream()
                .findFirst();
    }

    private static Verification.Fault fault(ResultSet row) throws SQLException {
        return new Verification.Fault(
                row.getObject("seq", Long.class), row.getObject("entry_id", Long.class), row.getString("kind"));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading, List<?> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reading.of(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }
}

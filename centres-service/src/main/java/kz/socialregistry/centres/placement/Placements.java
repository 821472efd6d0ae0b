package kz.socialregistry.centres.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stored placements. Each method costs a constant number of statements, however many placements it is about. */
@ApplicationScoped
class Placements {

    private static final String LOCK = "select id from unit where id = any (?) order by id for no key update";

    private static final String SAVE = """
            insert into placement (enrolment_id, unit_id, requested_on, wanted_from, status, place_from, place_until,
                                   queued_on, left_queue_on, reason)
            select p.enrolment_id, p.unit_id, p.requested_on, p.wanted_from, p.status, p.place_from, p.place_until,
                   p.queued_on, p.left_queue_on, p.reason
            from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::text[], ?::date[], ?::date[], ?::date[],
                        ?::date[], ?::text[])
                 with ordinality as p (enrolment_id, unit_id, requested_on, wanted_from, status, place_from, place_until,
                                       queued_on, left_queue_on, reason, nr)
            order by p.nr
            on conflict (enrolment_id) do update set
                status = excluded.status, place_from = excluded.place_from, place_until = excluded.place_until,
                queued_on = excluded.queued_on, left_queue_on = excluded.left_queue_on, reason = excluded.reason
            """;

    private final DataSource dataSource;

    Placements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Opens the book of some units, with their queues, for the current transaction. Until it ends no other transaction
     * gives away their places.
     *
     * @param enrolments whose placements are needed too
     * @param since the first day that will be asked about; at the latest today
     */
    PlaceBook open(Collection<UUID> unitIds, Collection<UUID> enrolments, LocalDate since, LocalDate today) {
        return inTransaction(connection -> {
            Array units = connection.createArrayOf("uuid", unitIds.toArray());
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setArray(1, units);
                lock.executeQuery().close();
            }
            // Statements after the lock: one that waited for the lock would go on with what it saw before.
            return new BookReader(connection, units).read(enrolments, since, today);
        });
    }

    /** Stores what was decided, in one statement: the place invariant is judged by what it is afterwards. */
    void save(List<Placement> changed) {
        if (changed.isEmpty()) {
            return;
        }
        inTransaction(connection -> {
            try (PreparedStatement save = connection.prepareStatement(SAVE)) {
                save.setArray(1, column(connection, "uuid", changed, Placement::enrolmentId));
                save.setArray(2, column(connection, "uuid", changed, Placement::unitId));
                save.setArray(3, column(connection, "date", changed, Placement::requestedOn));
                save.setArray(4, column(connection, "date", changed, Placement::wantedFrom));
                save.setArray(
                        5, column(connection, "text", changed, p -> p.status().code()));
                save.setArray(6, column(connection, "date", changed, Placement::from));
                save.setArray(7, column(connection, "date", changed, Placement::until));
                save.setArray(8, column(connection, "date", changed, Placement::queuedOn));
                save.setArray(9, column(connection, "date", changed, Placement::leftQueueOn));
                save.setArray(10, column(connection, "text", changed, Placement::reason));
                return save.executeUpdate();
            }
        });
    }

    private static Array column(
            Connection connection, String type, List<Placement> placements, Function<Placement, @Nullable Object> value)
            throws SQLException {
        Object[] values = placements.stream()
                .map(value)
                .map(v -> v instanceof LocalDate day ? day.toString() : v)
                .toArray();
        return connection.createArrayOf(type, values);
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the placements cannot be reached", e);
        }
    }
}

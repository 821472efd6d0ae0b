package kz.socialregistry.centres.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stored placements. Each method costs a constant number of statements, however many placements it is about. */
@ApplicationScoped
class Placements {

    private static final String LOCK = "select id from unit where id = any (?) order by id for no key update";

    private static final String CAPACITIES = """
            select u.id,
                   greatest(u.opened_on, c.opened_on) as opened_on,
                   least(u.closed_on, c.closed_on) as closed_on,
                   k.valid_from, k.valid_to, k.places
            from unit u
            join centre c on c.id = u.centre_id
            left join unit_capacity k on k.unit_id = u.id and k.kind = 'limited'
            where u.id = any (?)
            """;

    private static final String TAKEN = """
            select known_unit_id, greatest(place_from, ?) as place_from, place_until, count(*) as places
            from placement p
            where known_unit_id = any (?) and period && daterange(?, null)
              and exists (select from unit_capacity k where k.unit_id = p.known_unit_id and k.kind = 'limited')
            group by 1, 2, 3
            """;

    private static final String STORED = """
            select enrolment_id, unit_id, requested_on, wanted_from, status, place_from, place_until, queued_on,
                   left_queue_on, reason
            from placement
            where enrolment_id = any (?) or (known_unit_id = any (?) and status = 'queued')
            order by requested_on, arrival
            """;

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

    private static final String TAKEN_FROM =
            "select count(*) from placement where known_unit_id = any (?) and period && daterange(?, null)";

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
            Map<UUID, FreePlaces> free = new HashMap<>();
            Map<UUID, UnitPlaces> places = capacities(connection, units, free);
            taken(connection, units, since, free);
            return new PlaceBook(today, places, stored(connection, enrolments, units));
        });
    }

    // A second statement after the lock: one that waited for the lock would go on with what it saw before.
    private static Map<UUID, UnitPlaces> capacities(Connection connection, Array units, Map<UUID, FreePlaces> free)
            throws SQLException {
        Map<UUID, UnitPlaces> places = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CAPACITIES)) {
            select.setArray(1, units);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                UUID unitId = row.getObject("id", UUID.class);
                FreePlaces ofUnit = free.computeIfAbsent(unitId, id -> new FreePlaces());
                int limit = row.getInt("places");
                if (!row.wasNull()) {
                    ofUnit.limit(day(row, "valid_from"), day(row, "valid_to"), limit);
                }
                places.putIfAbsent(unitId, new UnitPlaces(day(row, "opened_on"), day(row, "closed_on"), ofUnit));
            }
        }
        return places;
    }

    private static void taken(Connection connection, Array units, LocalDate since, Map<UUID, FreePlaces> free)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
            select.setObject(1, since);
            select.setArray(2, units);
            select.setObject(3, since);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                Stay stay = new Stay(row.getObject("place_from", LocalDate.class), day(row, "place_until"));
                free.getOrDefault(row.getObject("known_unit_id", UUID.class), new FreePlaces())
                        .take(stay, row.getInt("places"));
            }
        }
    }

    private static List<Placement> stored(Connection connection, Collection<UUID> enrolments, Array units)
            throws SQLException {
        List<Placement> placements = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(STORED)) {
            select.setArray(1, connection.createArrayOf("uuid", enrolments.toArray()));
            select.setArray(2, units);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                LocalDate from = day(row, "place_from");
                placements.add(Placement.stored(
                        row.getObject("enrolment_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("requested_on", LocalDate.class),
                        row.getObject("wanted_from", LocalDate.class),
                        Placement.Status.of(row.getString("status")),
                        from == null ? null : new Stay(from, day(row, "place_until")),
                        day(row, "queued_on"),
                        day(row, "left_queue_on"),
                        row.getString("reason")));
            }
        }
        return placements;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
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
                save.setArray(
                        6,
                        column(
                                connection,
                                "date",
                                changed,
                                p -> p.stay() == null ? null : p.stay().from()));
                save.setArray(
                        7,
                        column(
                                connection,
                                "date",
                                changed,
                                p -> p.stay() == null ? null : p.stay().until()));
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

    /** How many places of the units are taken on the day or later. */
    int takenFrom(Collection<UUID> unitIds, LocalDate day) {
        return inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(TAKEN_FROM)) {
                select.setArray(1, connection.createArrayOf("uuid", unitIds.toArray()));
                select.setObject(2, day);
                ResultSet row = select.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
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

package kz.socialregistry.centres.placement;

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
import org.jspecify.annotations.Nullable;

/** Reads what a {@link PlaceBook} needs of units whose rows are locked: three statements, however many units. */
final class BookReader {

    private static final String CAPACITIES = """
            select u.id,
                   greatest(u.opened_on, c.opened_on) as opened_on,
                   least(u.closed_on, c.closed_on) as closed_on,
                   k.valid_from, k.valid_to, k.places
            from unit u
            left join centre c on c.id = u.centre_id
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

    private final Connection connection;
    private final Array units;
    private final Map<UUID, FreePlaces> free = new HashMap<>();

    BookReader(Connection connection, Array units) {
        this.connection = connection;
        this.units = units;
    }

    PlaceBook read(Collection<UUID> enrolments, LocalDate since, LocalDate today) throws SQLException {
        Map<UUID, UnitPlaces> places = capacities();
        taken(since);
        return new PlaceBook(today, places, stored(enrolments));
    }

    private Map<UUID, UnitPlaces> capacities() throws SQLException {
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

    private void taken(LocalDate since) throws SQLException {
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

    private List<Placement> stored(Collection<UUID> enrolments) throws SQLException {
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
}

package kz.socialregistry.centres.placement;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.centres.terms.TermsReader;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link PlaceBook} needs of units whose rows are locked: a constant number of statements. */
final class BookReader {

    // A group that got no rank yet comes behind those that have one.
    private static final String RANKS = """
            select r.code, coalesce(g.rank, 999) as rank
            from reference_code r left join priority_group g using (code)
            where r.list = 'priority-groups'
            """;

    private static final String CAPACITIES = """
            select unit_id, valid_from, valid_to, places from unit_capacity where unit_id = any (?) and kind = 'limited'
            """;

    private static final String TAKEN = """
            select known_unit_id, greatest(lower(days), ?) as first, upper(days) as until, count(*) as places
            from placement p cross join unnest(p.taken) days
            where known_unit_id = any (?) and period && daterange(?, null) and coalesce(upper(days) > ?, true)
              and exists (select from unit_capacity k where k.unit_id = p.known_unit_id and k.kind = 'limited')
            group by 1, 2, 3
            """;

    private static final String STORED = """
            select enrolment_id, unit_id, requested_on, wanted_from, wanted_until, status, place_from, place_until,
                   array(select lower(days) from unnest(lent) days order by days) as lent_from,
                   array(select upper(days) from unnest(lent) days order by days) as lent_until, held_until, queued_on, left_queue_on, reason, target_group, sex, born, priority_group, queue_rank, queue_day
            from placement
            where enrolment_id = any (?) or (known_unit_id = any (?) and status = 'queued')
            order by queue_rank, queue_day, queue_arrival, queue_tie
            """;

    private final Connection connection;
    private final Array units;
    private final Map<UUID, FreePlaces> free = new HashMap<>();

    BookReader(Connection connection, Array units) {
        this.connection = connection;
        this.units = units;
    }

    PlaceBook read(Collection<UUID> enrolments, LocalDate since, LocalDate today) throws SQLException {
        Map<UUID, UnitPlaces> places = new HashMap<>();
        new TermsReader(connection).read(units).forEach((unit, terms) -> {
            FreePlaces ofUnit = new FreePlaces();
            free.put(unit, ofUnit);
            places.put(unit, new UnitPlaces(terms, ofUnit));
        });
        capacities();
        taken(since);
        return new PlaceBook(today, places, ranks(), stored(enrolments));
    }

    private Map<String, Integer> ranks() throws SQLException {
        Map<String, Integer> ranks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RANKS)) {
            ResultSet row = select.executeQuery();
            while (row.next()) {
                ranks.put(row.getString("code"), row.getInt("rank"));
            }
        }
        return ranks;
    }

    private void capacities() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CAPACITIES)) {
            select.setArray(1, units);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                free.getOrDefault(row.getObject("unit_id", UUID.class), new FreePlaces())
                        .limit(day(row, "valid_from"), day(row, "valid_to"), row.getInt("places"));
            }
        }
    }

    private void taken(LocalDate since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
            select.setObject(1, since);
            select.setArray(2, units);
            select.setObject(3, since);
            select.setObject(4, since);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                Stay stay = new Stay(row.getObject("first", LocalDate.class), day(row, "until"));
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
                placements.add(placement(row));
            }
        }
        return placements;
    }

    private static Placement placement(ResultSet row) throws SQLException {
        LocalDate from = day(row, "place_from");
        LocalDate born = day(row, "born");
        Request request = new Request(
                row.getObject("enrolment_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("wanted_from", LocalDate.class),
                day(row, "wanted_until"),
                new Applicant(
                        row.getString("target_group"),
                        row.getString("sex"),
                        born == null ? null : YearMonth.from(born)),
                row.getString("priority_group"));
        return Placement.stored(
                request,
                new Turn(row.getInt("queue_rank"), row.getObject("queue_day", LocalDate.class)),
                Placement.Status.of(row.getString("status")),
                from == null ? null : new Stay(from, day(row, "place_until")),
                lent(row),
                day(row, "held_until"),
                day(row, "queued_on"),
                day(row, "left_queue_on"),
                row.getString("reason"));
    }

    private static List<Stay> lent(ResultSet row) throws SQLException {
        Date[] from = (Date[]) row.getArray("lent_from").getArray();
        Date[] until = (Date[]) row.getArray("lent_until").getArray();
        return IntStream.range(0, from.length)
                .mapToObj(i -> new Stay(from[i].toLocalDate(), until[i].toLocalDate()))
                .toList();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}

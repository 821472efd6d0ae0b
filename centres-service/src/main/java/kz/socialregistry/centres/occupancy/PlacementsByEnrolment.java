package kz.socialregistry.centres.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds what became of an enrolment's request. */
@ApplicationScoped
class PlacementsByEnrolment {

    private static final String PLACEMENT = """
            select enrolment_id, unit_id, status, requested_on, wanted_from, wanted_until, priority_group, queued_on, left_queue_on,
                   place_from, place_until, held_until, reason,
                   array(select lower(days) from unnest(lent) days order by days) as lent_from,
                   array(select upper(days) from unnest(lent) days order by days) as lent_until,
                   case when status = 'queued' then (
                       select count(*)::integer from placement ahead
                       where ahead.known_unit_id = p.known_unit_id and ahead.status = 'queued'
                         and (ahead.queue_rank, ahead.queue_day, ahead.queue_arrival, ahead.queue_tie)
                             <= (p.queue_rank, p.queue_day, p.queue_arrival, p.queue_tie)) end as position
            from placement p
            where enrolment_id = ?
            """;

    private final DataSource dataSource;

    PlacementsByEnrolment(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<PlacementView> find(UUID enrolmentId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PLACEMENT)) {
            select.setObject(1, enrolmentId);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(view(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the placement cannot be read", e);
        }
    }

    private static PlacementView view(ResultSet row) throws SQLException {
        return new PlacementView(
                row.getObject("enrolment_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("status"),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("wanted_from", LocalDate.class),
                day(row, "wanted_until"),
                row.getString("priority_group"),
                row.getObject("position", Integer.class),
                day(row, "queued_on"),
                day(row, "left_queue_on"),
                day(row, "place_from"),
                day(row, "place_until"),
                day(row, "held_until"),
                lent(row),
                row.getString("reason"));
    }

    private static List<PlacementView.LentDays> lent(ResultSet row) throws SQLException {
        Date[] from = (Date[]) row.getArray("lent_from").getArray();
        Date[] until = (Date[]) row.getArray("lent_until").getArray();
        return IntStream.range(0, from.length)
                .mapToObj(i -> new PlacementView.LentDays(from[i].toLocalDate(), until[i].toLocalDate()))
                .toList();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}

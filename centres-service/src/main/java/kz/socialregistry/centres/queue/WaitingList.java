package kz.socialregistry.centres.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;

/** Reads the queue of a unit in its order. */
@ApplicationScoped
class WaitingList {

    // The left join keeps one row of an existing unit whose queue is empty. The cursor is an enrolment; its row stays
    // when it leaves the queue, so the cursor keeps its meaning.
    private static final String QUEUE = """
            select q.* from unit u
            left join (
                select known_unit_id, enrolment_id, requested_on, wanted_from, queued_on, priority_group,
                       queue_rank, queue_day, queue_arrival, queue_tie,
                       row_number() over (order by queue_rank, queue_day, queue_arrival, queue_tie) as position,
                       case when moved_rank is not null then (
                           select m.reason from queue_move m where m.enrolment_id = p.enrolment_id
                           order by m.id desc limit 1) end as moved_because
                from placement p where known_unit_id = ? and status = 'queued'
            ) q on q.known_unit_id = u.id
               and coalesce((q.queue_rank, q.queue_day, q.queue_arrival, q.queue_tie) > (
                   select p.queue_rank, p.queue_day, p.queue_arrival, p.queue_tie
                   from placement p where p.enrolment_id = ?), true)
            where u.id = ?
            order by q.position
            limit ?
            """;

    private final DataSource dataSource;

    WaitingList(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A page of the queue; empty if there is no such unit. */
    Optional<Page<Waiting>> of(UUID unitId, ListQuery query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(QUEUE)) {
            select.setObject(1, unitId);
            select.setObject(2, query.after());
            select.setObject(3, unitId);
            select.setInt(4, query.limit() + 1);
            ResultSet row = select.executeQuery();
            boolean found = false;
            List<Waiting> waiting = new ArrayList<>();
            while (row.next()) {
                found = true;
                if (row.getObject("enrolment_id") != null) {
                    waiting.add(waiting(row));
                }
            }
            return found ? Optional.of(Page.of(waiting, query, Waiting::enrolmentId)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue cannot be read", e);
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getInt("position"),
                row.getObject("enrolment_id", UUID.class),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("wanted_from", LocalDate.class),
                row.getObject("queued_on", LocalDate.class),
                row.getString("priority_group"),
                row.getString("moved_because"));
    }
}

package kz.socialregistry.centres.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The order of a queue: rank of the priority group, day of application, arrival. Whoever is moved takes over these three
 * of a neighbour, and a tie that puts it right before or behind; so it stays there when the neighbour goes.
 */
@ApplicationScoped
class QueueOrder {

    private static final String LOCK = "select id from unit where id = ? for no key update";

    private static final String POSITION = """
            select position from (
                select enrolment_id,
                       row_number() over (order by queue_rank, queue_day, queue_arrival, queue_tie) as position
                from placement where known_unit_id = ? and status = 'queued'
            ) q
            where enrolment_id = ?
            """;

    private static final String BEFORE = """
            update placement moved
            set moved_rank = next.queue_rank, moved_day = next.queue_day, moved_arrival = next.queue_arrival,
                moved_tie = case
                    when next.tie_before is null then next.queue_tie - 1
                    else (next.tie_before + next.queue_tie) * 0.5 end
            from (
                select enrolment_id, queue_rank, queue_day, queue_arrival, queue_tie,
                       lag(queue_tie) over (partition by queue_rank, queue_day, queue_arrival order by queue_tie)
                           as tie_before
                from placement
                where known_unit_id = ? and status = 'queued' and enrolment_id <> ?
            ) next
            where moved.enrolment_id = ? and next.enrolment_id = ?
            """;

    private static final String TO_END = """
            update placement moved
            set moved_rank = last.queue_rank, moved_day = last.queue_day, moved_arrival = last.queue_arrival,
                moved_tie = last.queue_tie + 1
            from (
                select queue_rank, queue_day, queue_arrival, queue_tie
                from placement
                where known_unit_id = ? and status = 'queued' and enrolment_id <> ?
                order by queue_rank desc, queue_day desc, queue_arrival desc, queue_tie desc
                limit 1
            ) last
            where moved.enrolment_id = ?
            """;

    private final DataSource dataSource;

    QueueOrder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps the queue as it is until the transaction ends. */
    void lock(UUID unitId) {
        run(LOCK, select -> {
            select.setObject(1, unitId);
            return select.executeQuery().next();
        });
    }

    /** From 1; empty if the enrolment does not wait in this unit. */
    OptionalInt position(UUID unitId, UUID enrolmentId) {
        return run(POSITION, select -> {
            select.setObject(1, unitId);
            select.setObject(2, enrolmentId);
            ResultSet row = select.executeQuery();
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        });
    }

    /** Both wait in the unit. */
    void moveBefore(UUID unitId, UUID moved, UUID next) {
        run(BEFORE, update -> {
            update.setObject(1, unitId);
            update.setObject(2, moved);
            update.setObject(3, moved);
            update.setObject(4, next);
            return update.executeUpdate();
        });
    }

    /** Changes nothing if nobody else waits. */
    void moveToEnd(UUID unitId, UUID moved) {
        run(TO_END, update -> {
            update.setObject(1, unitId);
            update.setObject(2, moved);
            update.setObject(3, moved);
            return update.executeUpdate();
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the queue cannot be reached", e);
        }
    }
}

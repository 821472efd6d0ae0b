package kz.socialregistry.centres.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;

/** The moves in the queues. */
@ApplicationScoped
class QueueMoves {

    private static final String STORE = """
            insert into queue_move (id, unit_id, enrolment_id, before_enrolment_id, moved_at, from_position, to_position,
                                    reason, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select id, unit_id, enrolment_id, before_enrolment_id, moved_at, from_position, to_position, reason, document
            from queue_move where unit_id = ? and id > ?
            order by id
            limit ?
            """;

    private final DataSource dataSource;

    QueueMoves(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(QueueMove move) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, move.id());
            insert.setObject(2, move.unitId());
            insert.setObject(3, move.enrolmentId());
            insert.setObject(4, move.before());
            insert.setObject(5, move.movedAt().atOffset(ZoneOffset.UTC));
            insert.setInt(6, move.fromPosition());
            insert.setInt(7, move.toPosition());
            insert.setString(8, move.reason());
            insert.setString(9, move.document());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the move cannot be stored", e);
        }
    }

    /** Those of a unit, the oldest first. */
    Page<QueueMove> of(UUID unitId, ListQuery query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setObject(1, unitId);
            select.setObject(2, query.after());
            select.setInt(3, query.limit() + 1);
            ResultSet row = select.executeQuery();
            List<QueueMove> oneMore = new ArrayList<>();
            while (row.next()) {
                oneMore.add(new QueueMove(
                        row.getObject("id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("enrolment_id", UUID.class),
                        row.getObject("before_enrolment_id", UUID.class),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getInt("from_position"),
                        row.getInt("to_position"),
                        row.getString("reason"),
                        row.getString("document")));
            }
            return Page.of(oneMore, query, QueueMove::id);
        } catch (SQLException e) {
            throw new IllegalStateException("the moves cannot be read", e);
        }
    }
}

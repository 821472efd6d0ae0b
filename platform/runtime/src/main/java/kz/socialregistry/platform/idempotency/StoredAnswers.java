package kz.socialregistry.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of answers. What belongs to a request takes part in its transaction. */
@ApplicationScoped
class StoredAnswers {

    private final DataSource dataSource;

    StoredAnswers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reserves the key until the transaction ends; {@code false} if another request has it. */
    boolean tryReserve(UUID id) {
        return with("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    Optional<StoredAnswer> find(UUID id) {
        return with(
                "select fingerprint, status, location, etag, body from idempotent_answer where id = ?", statement -> {
                    statement.setObject(1, id);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new StoredAnswer(
                                        row.getBytes(1),
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBytes(5)))
                                : Optional.<StoredAnswer>empty();
                    }
                });
    }

    void insert(UUID id, StoredAnswer answer) {
        with(
                "insert into idempotent_answer (id, fingerprint, status, location, etag, body) values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    statement.setObject(1, id);
                    statement.setBytes(2, answer.fingerprint());
                    statement.setInt(3, answer.status());
                    statement.setString(4, answer.location());
                    statement.setString(5, answer.etag());
                    statement.setBytes(6, answer.body());
                    return statement.executeUpdate();
                });
    }

    /** Removes some of the answers that are older than this; how many. */
    int forget(Duration age, int atMost) {
        return with("""
                delete from idempotent_answer where id in (
                    select id from idempotent_answer where created_at < now() - make_interval(secs => ?)
                    order by created_at limit ? for update skip locked)
                """, statement -> {
            statement.setDouble(1, age.toSeconds());
            statement.setInt(2, atMost);
            return statement.executeUpdate();
        });
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotent answers could not be read or written", e);
        }
    }
}

package kz.socialregistry.centres.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.socialregistry.centres.terms.Applicant;
import org.jspecify.annotations.Nullable;

/** The stored placements. Each method costs a constant number of statements, however many placements it is about. */
@ApplicationScoped
class Placements {

    private static final String LOCK = "select id from unit where id = any (?) order by id for no key update";

    private static final String SAVE = """
            insert into placement (enrolment_id, unit_id, requested_on, wanted_from, wanted_until, target_group, sex, born,
                                   priority_group, priority_rank, status, place_from, place_until, lent, held_until,
                                   queued_on, left_queue_on, reason)
            select p.enrolment_id, p.unit_id, p.requested_on, p.wanted_from, p.wanted_until, p.target_group, p.sex, p.born,
                   p.priority_group, p.priority_rank, p.status, p.place_from, p.place_until, p.lent, p.held_until,
                   p.queued_on, p.left_queue_on, p.reason
            from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[], ?::date[], ?::text[],
                        ?::integer[], ?::text[], ?::date[], ?::date[], ?::datemultirange[], ?::date[], ?::date[],
                        ?::date[], ?::text[])
                 with ordinality as p (enrolment_id, unit_id, requested_on, wanted_from, wanted_until, target_group, sex,
                                       born, priority_group, priority_rank, status, place_from, place_until, lent,
                                       held_until, queued_on, left_queue_on, reason, nr)
            order by p.nr
            on conflict (enrolment_id) do update set
                status = excluded.status, place_from = excluded.place_from, place_until = excluded.place_until,
                lent = excluded.lent, held_until = excluded.held_until, queued_on = excluded.queued_on,
                left_queue_on = excluded.left_queue_on, reason = excluded.reason
            """;

    private static final List<Column> COLUMNS = List.of(
            new Column("uuid", Placement::enrolmentId),
            new Column("uuid", Placement::unitId),
            new Column("date", p -> p.request().requestedOn()),
            new Column("date", p -> p.request().wantedFrom()),
            new Column("date", p -> p.request().wantedUntil()),
            new Column("text", p -> p.request().applicant().targetGroup()),
            new Column("text", p -> p.request().applicant().sex()),
            new Column("date", p -> bornOn(p.request().applicant())),
            new Column("text", p -> p.request().priorityGroup()),
            new Column("integer", p -> p.turn().rank()),
            new Column("text", p -> p.status().code()),
            new Column("date", Placement::from),
            new Column("date", Placement::until),
            new Column("datemultirange", p -> days(p.lent())),
            new Column("date", Placement::heldUntil),
            new Column("date", Placement::queuedOn),
            new Column("date", Placement::leftQueueOn),
            new Column("text", Placement::reason));

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
                int column = 0;
                for (Column each : COLUMNS) {
                    save.setArray(++column, each.of(changed, connection));
                }
                return save.executeUpdate();
            }
        });
    }

    /** What is stored of each placement in one column. */
    private record Column(String type, Function<Placement, @Nullable Object> value) {

        Array of(List<Placement> placements, Connection connection) throws SQLException {
            Object[] values = placements.stream()
                    .map(value)
                    .map(v -> v instanceof LocalDate day ? day.toString() : v)
                    .toArray();
            return connection.createArrayOf(type, values);
        }
    }

    /** As the database writes a set of days. */
    private static String days(List<Stay> stays) {
        return stays.stream()
                .map(stay -> "[%s,%s)".formatted(stay.from(), Objects.toString(stay.until(), "")))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Only the month is known; it is stored as its first day. */
    private static @Nullable LocalDate bornOn(Applicant applicant) {
        return applicant.born() == null ? null : applicant.born().atDay(1);
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

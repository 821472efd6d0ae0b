package kz.socialregistry.centres.waitingtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.waitingtime.WaitingTimes.Waited;
import kz.socialregistry.platform.problems.FieldErrors;

/** Counts how long people waited for a place in a unit. */
@ApplicationScoped
class WaitingHistory {

    private static final String WAITED = """
            select outcome, count(*) as people,
                   percentile_disc(0.5) within group (order by days) as median,
                   percentile_disc(0.9) within group (order by days) as ninetieth,
                   max(days) as longest
            from (
                select case when left_queue_on is null then 'waiting'
                            when place_from is not null then 'placed'
                            when status = 'refused' then 'refused'
                            else 'withdrawn' end as outcome,
                       greatest(coalesce(left_queue_on, ?::date) - queued_on, 0) as days
                from placement
                where unit_id = ? and queued_on is not null
                  and (left_queue_on is null or (left_queue_on >= ? and left_queue_on < ?))
            ) w
            group by outcome
            """;

    private static final Waited NOBODY = new Waited(0, null, null, null);

    private final DataSource dataSource;
    private final Clock clock;

    WaitingHistory(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    WaitingTimes of(UUID unitId, WaitingTimesQuery query) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = query.to == null ? today.plusDays(1) : query.to;
        LocalDate from = query.from == null ? to.minusYears(1) : query.from;
        new FieldErrors().rejectIf(!from.isBefore(to), "?to", "interval-empty").throwIfAny();
        Map<String, Waited> waited = waited(unitId, from, to, today);
        return new WaitingTimes(
                unitId,
                from,
                to,
                waited.getOrDefault("placed", NOBODY),
                waited.getOrDefault("withdrawn", NOBODY),
                waited.getOrDefault("refused", NOBODY),
                waited.getOrDefault("waiting", NOBODY));
    }

    private Map<String, Waited> waited(UUID unitId, LocalDate from, LocalDate to, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITED)) {
            select.setObject(1, today);
            select.setObject(2, unitId);
            select.setObject(3, from);
            select.setObject(4, to);
            Map<String, Waited> waited = new HashMap<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                waited.put(
                        row.getString("outcome"),
                        new Waited(
                                row.getInt("people"),
                                row.getInt("median"),
                                row.getInt("ninetieth"),
                                row.getInt("longest")));
            }
            return waited;
        } catch (SQLException e) {
            throw new IllegalStateException("the waiting times cannot be read", e);
        }
    }
}

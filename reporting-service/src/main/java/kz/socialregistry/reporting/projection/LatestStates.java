package kz.socialregistry.reporting.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.events.Event;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.reporting.sql.Sql;

/** The newest state of each aggregate in a batch, as rows for one upsert. */
final class LatestStates {

    private static final Comparator<ReceivedEvent> AGE =
            Comparator.comparingLong(ReceivedEvent::epoch).thenComparingLong(ReceivedEvent::sequence);

    /** One element of the JSON array that the upsert reads: the state's own fields beside its place in the order. */
    record Row(long epoch, long sequence, @JsonUnwrapped Object state) {}

    private LatestStates() {}

    /**
     * Picks the events of one kind.
     *
     * @param state takes the state out of the payload
     */
    static <E extends Event> Collection<Row> of(
            List<ReceivedEvent> events, Class<E> kind, Function<? super E, ?> state) {
        // In order of ids: two transactions that store the same aggregates must not lock each other out.
        Map<UUID, ReceivedEvent> newest = new TreeMap<>();
        for (ReceivedEvent event : events) {
            if (kind.isInstance(event.payload())) {
                newest.merge(event.aggregateId(), event, (a, b) -> AGE.compare(a, b) >= 0 ? a : b);
            }
        }
        return newest.values().stream()
                .map(event -> new Row(event.epoch(), event.sequence(), state.apply(kind.cast(event.payload()))))
                .toList();
    }

    /** Runs the upsert, unless there is nothing to store. */
    static void store(Sql sql, String upsert, Collection<Row> rows) {
        if (!rows.isEmpty()) {
            sql.write(upsert, Sql.json(rows));
        }
    }
}

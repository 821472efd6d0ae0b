package kz.socialregistry.centres.capacity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The capacities of a unit over time: never two on one day, in order of time; a day without one is of unknown capacity. */
public final class CapacityLedger {

    private static final Comparator<Capacity> IN_TIME = Comparator.comparing(capacity -> start(capacity.validFrom()));

    private CapacityLedger() {}

    private static LocalDate start(@Nullable LocalDate from) {
        return from == null ? LocalDate.MIN : from;
    }

    /** The ledger with a new entry, which takes its days from the entries that had them. */
    public static List<Capacity> with(List<Capacity> ledger, Capacity entry) {
        Stream<Capacity> kept = ledger.stream().flatMap(old -> old.validity().without(entry.validity()).stream()
                .map(old::during));
        return Stream.concat(kept, Stream.of(entry)).sorted(IN_TIME).toList();
    }
}

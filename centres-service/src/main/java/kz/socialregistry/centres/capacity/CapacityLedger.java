package kz.socialregistry.centres.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The capacities of a unit over time: never two on one day, in order of time; a day without one is of unknown capacity.
 * It always follows from all that was said, in the order in which it was said, and is never patched: so a project may
 * begin late, end early, or be cancelled, and others may run beside it.
 */
public final class CapacityLedger {

    /** How many entries a ledger has at most, and how much may have been said. */
    public static final int MAX_ENTRIES = 1000;

    private static final int MAX_PLACES = 100_000;
    private static final Comparator<Capacity> IN_TIME = Comparator.comparing(capacity -> start(capacity.validFrom()));

    private CapacityLedger() {}

    private static LocalDate start(@Nullable LocalDate from) {
        return from == null ? LocalDate.MIN : from;
    }

    /** What is said with one more entry. Entries all of whose days it takes can never count again. */
    public static List<CapacityAct> enter(List<CapacityAct> said, Capacity entry) {
        List<CapacityAct> acts = new ArrayList<>(said);
        acts.removeIf(act ->
                !act.isChange() && act.validity().without(entry.validity()).isEmpty());
        acts.add(CapacityAct.entry(entry));
        return acts;
    }

    /** What is said when a project says this now, instead of what it said before, where it said it before. */
    public static List<CapacityAct> change(List<CapacityAct> said, UUID projectId, List<CapacityAct> changes) {
        List<CapacityAct> acts = new ArrayList<>();
        List<CapacityAct> added = new ArrayList<>(changes);
        for (CapacityAct act : said) {
            if (projectId.equals(act.projectId())) {
                changes.stream().filter(change -> change.replaces(act)).forEach(change -> {
                    acts.add(change);
                    added.remove(change);
                });
            } else {
                acts.add(act);
            }
        }
        acts.addAll(added);
        return acts;
    }

    /**
     * What holds after all that was said: an entry takes its days from whatever was said before, a change adds to it.
     *
     * @throws Refused if it is too much
     */
    public static List<Capacity> of(List<CapacityAct> said) {
        List<Capacity> ledger = List.of();
        for (CapacityAct act : said) {
            ledger = act.isChange() ? changed(ledger, act) : with(ledger, act.asCapacity());
        }
        if (ledger.size() > MAX_ENTRIES || said.size() > MAX_ENTRIES) {
            throw Refused.conflict("too-many-capacities", MAX_ENTRIES);
        }
        return ledger.stream().map(CapacityLedger::withinBounds).toList();
    }

    private static List<Capacity> with(List<Capacity> ledger, Capacity entry) {
        Stream<Capacity> kept = ledger.stream().flatMap(old -> old.validity().without(entry.validity()).stream()
                .map(old::during));
        return Stream.concat(kept, Stream.of(entry)).sorted(IN_TIME).toList();
    }

    private static List<Capacity> changed(List<Capacity> ledger, CapacityAct change) {
        return ledger.stream()
                .flatMap(old -> old.places() == null ? Stream.of(old) : changed(old, change))
                .sorted(IN_TIME)
                .toList();
    }

    private static Stream<Capacity> changed(Capacity old, CapacityAct change) {
        List<Validity> untouched = old.validity().without(change.validity());
        Stream<Capacity> touched =
                old.validity().intersection(change.validity()).map(days -> change.applyTo(old, days)).stream();
        return Stream.concat(untouched.stream().map(old::during), touched);
    }

    private static Capacity withinBounds(Capacity capacity) {
        Integer places = capacity.places();
        if (places != null && places > MAX_PLACES) {
            throw Refused.conflict("too-many-places", MAX_PLACES);
        }
        return places != null && places < 0 ? capacity.of(0) : capacity;
    }
}

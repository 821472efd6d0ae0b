package kz.socialregistry.reporting.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.socialregistry.reporting.territory.Extent;
import org.jspecify.annotations.Nullable;

/**
 * A total with its groups and with the parts that boundaries cut it into.
 *
 * @param groups in order of their keys
 * @param parts in the order of {@link Extent#parts()}; empty if undivided
 */
public record Breakdown<T>(T total, List<Group<T>> groups, List<T> parts) {

    private static final String AFTER_ALL = "\uffff";
    private static final Comparator<Group<?>> BY_KEY = Comparator.comparing(group -> String.join(
            "\u0000",
            group.key().values().stream()
                    .map(value -> value == null ? AFTER_ALL : value)
                    .toList()));

    /**
     * One group.
     *
     * @param key values by dimension; {@code null}: not known
     */
    public record Group<T>(Map<String, @Nullable String> key, T value) {}

    /** Groups sorted by their keys, what is not known last. */
    static <T> Breakdown<T> of(T total, Map<Map<String, @Nullable String>, T> groups, List<T> parts) {
        List<Group<T>> sorted = new ArrayList<>();
        groups.forEach((key, value) -> sorted.add(new Group<>(key, value)));
        sorted.sort(BY_KEY);
        return new Breakdown<>(total, sorted, parts);
    }

    /** Sums things that stand somewhere; a thing in two groups is in the total once. */
    static <F extends Facility, T> Breakdown<T> of(
            List<F> items, Set<Dimension> groupBy, Extent extent, Function<List<F>, T> sum) {
        Map<Map<String, @Nullable String>, List<F>> byKey = new LinkedHashMap<>();
        if (!groupBy.isEmpty()) {
            items.forEach(item -> item.keys(groupBy).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(item)));
        }
        Map<Map<String, @Nullable String>, T> groups = new LinkedHashMap<>();
        byKey.forEach((key, inGroup) -> groups.put(key, sum.apply(inGroup)));
        List<T> parts = new ArrayList<>();
        for (int part = 0; part < extent.parts().size(); part++) {
            int wanted = part;
            parts.add(sum.apply(items.stream()
                    .filter(item -> extent.partOf(item.regionId()) == wanted)
                    .toList()));
        }
        return of(sum.apply(items), groups, parts);
    }
}

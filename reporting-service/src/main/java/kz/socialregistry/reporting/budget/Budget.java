package kz.socialregistry.reporting.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.socialregistry.reporting.territory.Extent;
import org.jspecify.annotations.Nullable;

/** The money of a territory in a year, to be summed in several ways. */
public final class Budget {

    private final Extent extent;
    private final List<BudgetLine> lines;

    Budget(Extent extent, List<BudgetLine> lines) {
        this.extent = extent;
        this.lines = lines;
    }

    /** A group of lines. */
    public record Group(Map<String, @Nullable String> key, BudgetTotals totals) {}

    /** All lines that match. */
    public BudgetTotals total(BudgetFilter filter) {
        return BudgetTotals.of(matching(filter));
    }

    /** The same lines in groups, the largest sum first, what is not known last. */
    public List<Group> groups(BudgetFilter filter, Set<BudgetDimension> groupBy) {
        if (groupBy.isEmpty()) {
            return List.of();
        }
        Map<Map<String, @Nullable String>, List<BudgetLine>> byKey = new LinkedHashMap<>();
        for (BudgetLine line : matching(filter)) {
            Map<String, @Nullable String> key = new LinkedHashMap<>();
            groupBy.forEach(dimension -> key.put(dimension.parameter(), line.attribute(dimension)));
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        }
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, ofKey) -> groups.add(new Group(key, BudgetTotals.of(ofKey))));
        groups.sort(Comparator.comparing(Budget::allotted, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                .thenComparing(group -> group.key().toString()));
        return groups;
    }

    private static @Nullable BigDecimal allotted(Group group) {
        Amount allotted = group.totals().allotted();
        return allotted == null ? null : allotted.tenge();
    }

    /**
     * The same lines by parts of the territory. If one of them is known only for the whole, no part is: nobody can tell
     * how much of it is whose.
     */
    public List<BudgetTotals> parts(BudgetFilter filter) {
        List<BudgetLine> matching = matching(filter);
        int undivided = (int) matching.stream()
                .filter(line -> extent.divided(line.regionId()))
                .count();
        List<BudgetTotals> parts = new ArrayList<>();
        for (int part = 0; part < extent.parts().size(); part++) {
            int wanted = part;
            parts.add(
                    undivided > 0
                            ? BudgetTotals.notDivisible(undivided)
                            : BudgetTotals.of(matching.stream()
                                    .filter(line -> extent.partOf(line.regionId()) == wanted)
                                    .toList()));
        }
        return parts;
    }

    private List<BudgetLine> matching(BudgetFilter filter) {
        return lines.stream().filter(filter::matches).toList();
    }
}

package kz.socialregistry.reporting.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A centre or a unit: something that stands in a district and counts in published totals. */
interface Facility {

    /** In no published total, which is something else than not known. */
    String NO_TOTAL = "none";

    /** The district, or the region if the district is not known. */
    UUID regionId();

    /** Codes of published totals; {@code null}: not known. */
    @Nullable
    List<String> countsIn();

    /** Its value in a dimension; {@code null}: not known. Not for {@link Dimension#COUNTS_IN}. */
    @Nullable
    String attribute(Dimension dimension);

    /** The groups it belongs to: one, or one for each total if grouped by totals. */
    default List<Map<String, @Nullable String>> keys(Set<Dimension> groupBy) {
        List<Map<String, @Nullable String>> keys = new ArrayList<>();
        for (String total : groupBy.contains(Dimension.COUNTS_IN) ? totals() : List.of(NO_TOTAL)) {
            Map<String, @Nullable String> key = new LinkedHashMap<>();
            for (Dimension dimension : groupBy) {
                key.put(
                        dimension.parameter(),
                        dimension == Dimension.COUNTS_IN ? unlessEmpty(total) : attribute(dimension));
            }
            keys.add(key);
        }
        return keys;
    }

    private List<String> totals() {
        List<String> totals = countsIn();
        if (totals == null) {
            return List.of("");
        }
        return totals.isEmpty() ? List.of(NO_TOTAL) : totals;
    }

    private static @Nullable String unlessEmpty(String total) {
        return total.isEmpty() ? null : total;
    }
}

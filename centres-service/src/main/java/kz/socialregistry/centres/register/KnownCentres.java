package kz.socialregistry.centres.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** The centres a row may mean; finding them takes as long however many there are. */
final class KnownCentres {

    private final Map<String, List<KnownCentre>> byBin = new HashMap<>();
    private final Map<String, List<KnownCentre>> byNumber = new HashMap<>();
    private final Map<String, List<KnownCentre>> byName = new HashMap<>();

    /**
     * A centre.
     *
     * @param names as {@link Spelling} has them
     */
    record KnownCentre(
            UUID id, @Nullable String bin, @Nullable String number, Set<String> names, UUID regionId) {}

    void add(KnownCentre centre) {
        add(byBin, centre.bin(), centre);
        add(byNumber, centre.number(), centre);
        centre.names().forEach(name -> add(byName, name, centre));
    }

    private static void add(Map<String, List<KnownCentre>> index, @Nullable String key, KnownCentre centre) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new ArrayList<>()).add(centre);
        }
    }

    /**
     * The centres that the row can mean: none, one, or several. Those of the region with its number of identification;
     * among several of them those with its number or name. Without such a number those with its number or name, in its
     * district or where the district is not known.
     *
     * @param regionOf the region that a district belongs to
     */
    List<KnownCentre> meantBy(RegisterRow row, UnaryOperator<UUID> regionOf) {
        UUID region = regionOf.apply(row.regionId());
        if (row.bin() != null) {
            List<KnownCentre> provided = byBin.getOrDefault(row.bin(), List.of()).stream()
                    .filter(centre -> regionOf.apply(centre.regionId()).equals(region))
                    .toList();
            return provided.size() < 2
                    ? provided
                    : numberedOrCalled(row).filter(provided::contains).toList();
        }
        boolean districtKnown = !row.regionId().equals(region);
        return numberedOrCalled(row)
                .filter(centre -> regionOf.apply(centre.regionId()).equals(region))
                .filter(centre -> !districtKnown
                        || centre.regionId().equals(row.regionId())
                        || centre.regionId().equals(region))
                .toList();
    }

    private Stream<KnownCentre> numberedOrCalled(RegisterRow row) {
        if (row.number() != null) {
            return byNumber.getOrDefault(row.number(), List.of()).stream();
        }
        Names called = row.centreOrUnitNames();
        return called == null
                ? Stream.empty()
                : Spelling.of(called).stream()
                        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                        .distinct();
    }
}

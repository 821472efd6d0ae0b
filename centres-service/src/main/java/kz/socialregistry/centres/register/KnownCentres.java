package kz.socialregistry.centres.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** The centres a row may mean. */
final class KnownCentres {

    private final Map<UUID, List<KnownCentre>> byRegion = new HashMap<>();

    /**
     * A centre.
     *
     * @param names as {@link Spelling} has them
     */
    record KnownCentre(
            UUID id, @Nullable String bin, @Nullable String number, Set<String> names, UUID regionId) {

        boolean isCalled(@Nullable Names other) {
            return other != null && Spelling.of(other).stream().anyMatch(names::contains);
        }
    }

    void add(KnownCentre centre) {
        byRegion.computeIfAbsent(centre.regionId(), region -> new ArrayList<>()).add(centre);
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
        List<KnownCentre> inRegion = new ArrayList<>();
        byRegion.forEach((id, centres) -> {
            if (regionOf.apply(id).equals(region)) {
                inRegion.addAll(centres);
            }
        });
        String bin = row.bin();
        if (bin != null) {
            inRegion.removeIf(centre -> !Objects.equals(bin, centre.bin()));
            return inRegion.size() < 2 ? inRegion : numberedOrCalled(row, inRegion);
        }
        boolean districtKnown = !row.regionId().equals(region);
        inRegion.removeIf(centre -> districtKnown
                && !centre.regionId().equals(row.regionId())
                && !centre.regionId().equals(region));
        return numberedOrCalled(row, inRegion);
    }

    private static List<KnownCentre> numberedOrCalled(RegisterRow row, List<KnownCentre> centres) {
        return centres.stream()
                .filter(centre -> row.number() != null
                        ? row.number().equals(centre.number())
                        : centre.isCalled(row.centreOrUnitNames()))
                .toList();
    }
}

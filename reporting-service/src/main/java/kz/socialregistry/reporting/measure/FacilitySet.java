package kz.socialregistry.reporting.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.reporting.measure.PlaceTotals.Occupancy;
import kz.socialregistry.reporting.territory.Extent;
import org.jspecify.annotations.Nullable;

/** What stands in a territory on a day, to be counted in several ways. */
public final class FacilitySet {

    private final Extent extent;
    private final LocalDate on;
    private final List<Unit> units;
    private final List<Unit> openUnits;
    private final Facilities facilities;
    private @Nullable List<Centre> centres;
    private @Nullable Map<UUID, Occupancy> occupancy;

    FacilitySet(Extent extent, LocalDate on, List<Unit> units, Facilities facilities) {
        this.extent = extent;
        this.on = on;
        this.units = units;
        this.openUnits = units.stream().filter(unit -> unit.open(on)).toList();
        this.facilities = facilities;
    }

    Extent extent() {
        return extent;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** All units, open or not. */
    List<Unit> units() {
        return units;
    }

    /** Places, occupied places and queues of open units. */
    public Breakdown<PlaceTotals> places(UnitFilter filter, Set<Dimension> groupBy) {
        return Breakdown.of(open(filter), groupBy, extent, matching -> PlaceTotals.of(matching, occupancy()));
    }

    private Map<UUID, Occupancy> occupancy() {
        if (occupancy == null) {
            occupancy = facilities.occupancy(extent, on);
        }
        return occupancy;
    }

    private List<Centre> centres() {
        if (centres == null) {
            centres = facilities.centres(extent, on);
        }
        return centres;
    }

    /** Open units. */
    public Breakdown<Count> countUnits(UnitFilter filter, Set<Dimension> groupBy) {
        return Breakdown.of(open(filter), groupBy, extent, this::count);
    }

    private Count count(List<Unit> matching) {
        return openUnits.isEmpty()
                ? Count.unknown(Reason.NO_UNIT_RECORDED)
                : Count.of(matching.size(), matching.stream().anyMatch(Unit::synthetic));
    }

    /** Open centres. */
    public Breakdown<Count> countCentres(UnitFilter filter, Set<Dimension> groupBy) {
        return Breakdown.of(
                open(filter, centres()),
                groupBy,
                extent,
                matching -> centres().isEmpty()
                        ? Count.unknown(Reason.NO_CENTRE_RECORDED)
                        : Count.of(matching.size(), matching.stream().anyMatch(Centre::synthetic)));
    }

    /** Specialists of open centres by the last count of each. */
    public Breakdown<Count> staff(UnitFilter filter, Set<Dimension> groupBy) {
        return Breakdown.of(open(filter, centres()), groupBy, extent, FacilitySet::headcount);
    }

    private static Count headcount(List<Centre> matching) {
        List<Centre> counted =
                matching.stream().filter(centre -> centre.headcount() != null).toList();
        if (counted.isEmpty()) {
            return Count.unknown(matching.isEmpty() ? Reason.NO_CENTRE_RECORDED : Reason.NOTHING_RECORDED);
        }
        return Count.of(
                counted.stream()
                        .mapToLong(centre -> centre.headcount() == null ? 0 : centre.headcount())
                        .sum(),
                counted.stream().anyMatch(centre -> centre.synthetic() || centre.headcountSynthetic()));
    }

    private List<Unit> open(UnitFilter filter) {
        return openUnits.stream().filter(filter::matchesWithTargetGroup).toList();
    }

    private List<Centre> open(UnitFilter filter, List<Centre> from) {
        return from.stream().filter(centre -> filter.matches(centre, openUnits)).toList();
    }
}

package kz.socialregistry.reporting.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Places of units on a day.
 *
 * @param occupied places kept for somebody in units with a limit; equals places - free + overAssigned
 * @param assignedWithoutLimit enrolments that have a place in units without a limit or of unknown capacity
 */
public record PlaceTotals(
        @Nullable @Schema(description = "Sum of the limits; null if no unit has one.", examples = "2231")
        Long places,

        @Schema(description = "Open units.", examples = "60")
        long units,

        @Schema(description = "Of them without a limit of places.", examples = "46")
        long unlimitedUnits,

        @Schema(description = "Of them with a capacity that is not known.", examples = "0")
        long unknownUnits,

        @Schema(description = "Places kept for somebody, in units with a limit.", examples = "2100")
        long occupied,

        @Schema(description = "Free places.", examples = "131")
        long free,

        @Schema(description = "Enrolments in the queues of these units.", examples = "12")
        long queued,

        @Schema(description = "Enrolments beyond the limit of their unit.", examples = "0")
        long overAssigned,

        @Schema(description = "Places kept in units without a known limit.", examples = "4602")
        long assignedWithoutLimit,

        @JsonIgnore @Nullable Reason unknownReason,
        @JsonIgnore boolean fromSynthetic) {

    /** What happens in a unit on a day. */
    record Occupancy(long assigned, long queued) {
        static final Occupancy NONE = new Occupancy(0, 0);
    }

    static PlaceTotals of(Collection<Unit> units, Map<UUID, Occupancy> occupancy) {
        List<Unit> limited =
                units.stream().filter(unit -> unit.places() != null).toList();
        long unlimited = units.stream().filter(Unit::unlimited).count();
        long places = 0;
        long occupied = 0;
        long free = 0;
        for (Unit unit : limited) {
            long limit = unit.places() == null ? 0 : unit.places();
            long assigned = in(occupancy, unit).assigned();
            places += limit;
            occupied += assigned;
            free += Math.max(limit - assigned, 0);
        }
        long assigned =
                units.stream().mapToLong(unit -> in(occupancy, unit).assigned()).sum();
        Reason reason = reason(units.size(), limited.size(), unlimited);
        return new PlaceTotals(
                reason == null ? places : null,
                units.size(),
                unlimited,
                units.size() - limited.size() - unlimited,
                occupied,
                free,
                units.stream().mapToLong(unit -> in(occupancy, unit).queued()).sum(),
                occupied + free - places,
                assigned - occupied,
                reason,
                units.stream().anyMatch(unit -> unit.synthetic() || unit.capacitySynthetic()));
    }

    private static Occupancy in(Map<UUID, Occupancy> occupancy, Unit unit) {
        return occupancy.getOrDefault(unit.id(), Occupancy.NONE);
    }

    private static @Nullable Reason reason(long units, long limited, long unlimited) {
        if (units == 0) {
            return Reason.NO_UNIT_RECORDED;
        }
        if (limited > 0) {
            return null;
        }
        return unlimited == units ? Reason.NO_PLACE_LIMIT : Reason.CAPACITY_UNKNOWN;
    }
}

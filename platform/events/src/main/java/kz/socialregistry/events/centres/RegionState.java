package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Names;
import org.jspecify.annotations.Nullable;

/**
 * A region with everything about it that changed over time. Intervals are half-open; a {@code null} end is open.
 *
 * @param level {@code region} (oblast or city of republican significance) or {@code district}
 * @param names its names over time
 * @param codes its KATO codes over time; a code is re-used for another region later, an id never
 * @param parents the regions it belonged to over time; empty for the upper level
 * @param source where this is printed, if it is
 */
public record RegionState(
        UUID regionId,
        String level,
        List<DatedNames> names,
        List<DatedCode> codes,
        List<DatedParent> parents,
        @Nullable String source,
        boolean synthetic) {

    /** Names in force from a day until, not including, another. */
    public record DatedNames(
            Names names,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** A nine-digit KATO code in force from a day until, not including, another. */
    public record DatedCode(
            String code,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The region this one belonged to from a day until, not including, another. */
    public record DatedParent(
            UUID regionId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}

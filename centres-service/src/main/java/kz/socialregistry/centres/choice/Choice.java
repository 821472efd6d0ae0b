package kz.socialregistry.centres.choice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which units are meant. What is {@code null} does not narrow.
 *
 * @param regions ids of regions and districts
 * @param districts ids of districts, within the regions
 * @param format code of the list {@code formats}
 * @param targetGroup code of the list {@code target-groups}
 * @param on first day of interest
 * @param until first day no longer of interest
 */
public record Choice(
        @Nullable Collection<UUID> regions,
        @Nullable Collection<UUID> districts,
        @Nullable String format,
        @Nullable String targetGroup,
        LocalDate on,
        LocalDate until) {

    /** Of these, only those of one format for one target group; {@code null} does not narrow. */
    public Choice only(@Nullable String ofFormat, @Nullable String forGroup) {
        return new Choice(regions, districts, ofFormat, forGroup, on, until);
    }

    /** Whether a unit of this district, format and target group would be one of them. */
    public boolean covers(UUID region, String ofFormat, String forGroup) {
        return (regions == null || regions.contains(region))
                && (districts == null || districts.contains(region))
                && (format == null || format.equals(ofFormat))
                && (targetGroup == null || targetGroup.equals(forGroup));
    }
}

package kz.socialregistry.platform.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regions with the days on which they are visible to somebody.
 *
 * @param days by region; {@code null}: every region on every day
 */
record VisibleRegions(@Nullable Map<UUID, List<Days>> days) {

    static final VisibleRegions ALL = new VisibleRegions(null);

    /** From a day until, not including, another; {@code null} is open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

        /** @param last included */
        boolean meet(@Nullable LocalDate first, @Nullable LocalDate last) {
            return (until == null || first == null || first.isBefore(until))
                    && (from == null || last == null || !last.isBefore(from));
        }

        private String asRange() {
            return "[" + (from == null ? "" : from) + "," + (until == null ? "" : until) + ")";
        }
    }

    /** @param last included */
    boolean see(UUID region, @Nullable LocalDate first, @Nullable LocalDate last) {
        return days == null || days.getOrDefault(region, List.of()).stream().anyMatch(seen -> seen.meet(first, last));
    }

    /** Those that are visible on all days. */
    Set<UUID> always() {
        return regions(true);
    }

    /** Those that are visible on days that are past only. */
    Set<UUID> once() {
        return regions(false);
    }

    private Set<UUID> regions(boolean always) {
        return days == null
                ? Set.of()
                : days.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(d -> d.until() == null) == always)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The days of those that are visible on days that are past only, as a JSON object for the database. */
    String daysOfPast() {
        return days == null
                ? ""
                : once().stream()
                        .map(id -> "\"" + id + "\":\""
                                + days.getOrDefault(id, List.of()).stream()
                                        .map(Days::asRange)
                                        .collect(Collectors.joining(",", "{", "}"))
                                + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }
}

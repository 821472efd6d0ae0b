package kz.socialregistry.centres.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** The units a row may mean. */
final class KnownUnits {

    private final Map<UUID, List<KnownUnit>> byCentre = new HashMap<>();

    /**
     * A unit.
     *
     * @param names as {@link Spelling} has them
     * @param places its places on the day of the register; {@code null}: no limit, or not known
     * @param holdsUntil the first day on which another capacity is entered already; {@code null}: none
     * @param line the line of this import that told of it; {@code null}: none so far
     */
    record KnownUnit(
            UUID id,
            UUID centreId,
            Set<String> names,
            String format,
            String targetGroup,
            @Nullable Integer places,
            @Nullable LocalDate holdsUntil,
            @Nullable Integer line) {

        private boolean isMeantBy(RegisterRow row, Set<String> called) {
            return format.equals(row.format())
                    && targetGroup.equals(row.targetGroup())
                    && (called.isEmpty() || called.stream().anyMatch(names::contains));
        }

        KnownUnit toldBy(int row) {
            return new KnownUnit(id, centreId, names, format, targetGroup, places, holdsUntil, row);
        }
    }

    /** Takes it in, in place of what was known of it. */
    void add(KnownUnit unit) {
        List<KnownUnit> ofCentre = byCentre.computeIfAbsent(unit.centreId(), centre -> new ArrayList<>());
        ofCentre.removeIf(known -> known.id().equals(unit.id()));
        ofCentre.add(unit);
    }

    /** The units of the centre that the row can mean: none, one, or several. */
    List<KnownUnit> meantBy(RegisterRow row, UUID centreId) {
        Names names = row.unitNames();
        Set<String> called = names == null ? Set.of() : Spelling.of(names);
        return byCentre.getOrDefault(centreId, List.of()).stream()
                .filter(unit -> unit.isMeantBy(row, called))
                .toList();
    }
}

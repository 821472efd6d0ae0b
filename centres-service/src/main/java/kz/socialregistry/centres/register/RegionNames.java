package kz.socialregistry.centres.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Regions and districts of a day, by id, by KATO code and by name. */
final class RegionNames {

    private static final String REGIONS = """
            select r.id, r.level, n.name_kk, n.name_ru, n.name_en, c.code, p.parent_id
            from region r
            left join region_name n on n.region_id = r.id and daterange(n.valid_from, n.valid_to) @> ?::date
            left join region_code c on c.region_id = r.id and daterange(c.valid_from, c.valid_to) @> ?::date
            left join region_parent p on p.region_id = r.id and daterange(p.valid_from, p.valid_to) @> ?::date
            order by r.id
            """;

    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<String, Set<UUID>> regions = new HashMap<>();
    private final Map<String, Set<UUID>> districts = new HashMap<>();

    RegionNames(Statements statements, LocalDate on) {
        statements.query(
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID parent = row.getObject("parent_id", UUID.class);
                    if (parent != null) {
                        parents.put(id, parent);
                    }
                    List<@Nullable String> names = new ArrayList<>();
                    names.add(id.toString());
                    names.add(row.getString("name_kk"));
                    names.add(row.getString("name_ru"));
                    names.add(row.getString("name_en"));
                    names.add(row.getString("code"));
                    add(row.getString("level").equals("region") ? regions : districts, id, names);
                    return id;
                },
                REGIONS,
                on,
                on,
                on);
    }

    private static void add(Map<String, Set<UUID>> known, UUID id, List<@Nullable String> names) {
        for (String name : names) {
            if (name != null) {
                known.computeIfAbsent(Spelling.of(name), key -> new HashSet<>()).add(id);
            }
        }
    }

    /** The region itself, or the one that the district belongs to on the day. */
    UUID regionOf(UUID id) {
        return parents.getOrDefault(id, id);
    }

    /** The region that this one is or lies in, with all its districts of the day. */
    Set<UUID> around(UUID id) {
        UUID region = regionOf(id);
        Set<UUID> around = new HashSet<>(List.of(id, region));
        parents.forEach((district, parent) -> {
            if (parent.equals(region)) {
                around.add(district);
            }
        });
        return around;
    }

    /** The district if one is given, else the region; {@code null} if an error was noted. */
    @Nullable
    UUID read(FieldErrors errors, @Nullable String region, @Nullable String district) {
        errors.rejectIf(region == null && district == null, RegisterField.REGION.pointer(), "required");
        UUID inRegion = region == null ? null : one(errors, RegisterField.REGION, found(regions, region));
        if (district == null || (region != null && inRegion == null)) {
            return inRegion;
        }
        Set<UUID> fitting = new HashSet<>(found(districts, district));
        fitting.removeIf(id -> inRegion != null && !inRegion.equals(parents.get(id)));
        return one(errors, RegisterField.DISTRICT, fitting);
    }

    private static Set<UUID> found(Map<String, Set<UUID>> known, String text) {
        String kato = text.matches("[0-9]{2}|[0-9]{4}") ? text + "0".repeat(9 - text.length()) : text;
        return known.getOrDefault(Spelling.of(kato), Set.of());
    }

    private static @Nullable UUID one(FieldErrors errors, RegisterField field, Set<UUID> found) {
        if (found.size() == 1) {
            return found.iterator().next();
        }
        errors.rejectIf(found.isEmpty(), field.pointer(), "unknown-region")
                .rejectIf(!found.isEmpty(), field.pointer(), "ambiguous-region");
        return null;
    }
}

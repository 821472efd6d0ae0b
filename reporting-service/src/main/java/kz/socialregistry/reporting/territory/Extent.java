package kz.socialregistry.reporting.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.territory.RegionKey;
import org.jspecify.annotations.Nullable;

/**
 * A region on a day: itself and the districts that belonged to it then, each with the part of the territory it falls
 * into by the boundaries of another day.
 *
 * <p>What is known of the region as a whole and not of a district falls into the unknown part, unless all districts
 * fall into one.
 */
public final class Extent {

    private final RegionRef region;
    private final LocalDate on;
    private final boolean synthetic;
    private final Map<UUID, RegionRef> members;
    private final Map<UUID, Integer> partOfMember;
    private final List<Part> parts;

    /**
     * A part of the territory.
     *
     * @param region whose it was by the other boundaries; {@code null}: it is not known which district a thing belongs
     *     to
     * @param code the code of that region then, if it had one
     */
    public record Part(@Nullable RegionRef region, @Nullable String code) {

        /** Whether it is the part of the region that is named so. */
        public boolean is(RegionKey key) {
            return region != null && (region.id().equals(key.id()) || (code != null && code.equals(key.code())));
        }
    }

    /**
     * A district on the day.
     *
     * @param then the region it belonged to by the other boundaries
     */
    record Member(RegionRef district, Part then) {}

    private Extent(
            RegionRef region,
            LocalDate on,
            boolean synthetic,
            Map<UUID, RegionRef> members,
            Map<UUID, Integer> partOfMember,
            List<Part> parts) {
        this.region = region;
        this.on = on;
        this.synthetic = synthetic;
        this.members = members;
        this.partOfMember = partOfMember;
        this.parts = parts;
    }

    /** The whole, by the boundaries of its own day. */
    static Extent undivided(RegionRef region, LocalDate on, boolean synthetic, Collection<Member> districts) {
        return new Extent(region, on, synthetic, members(region, districts), Map.of(), List.of());
    }

    /** Cut by the boundaries of another day; undivided if they leave it whole. */
    static Extent cut(RegionRef region, LocalDate on, boolean synthetic, Collection<Member> districts) {
        List<Part> thens = districts.stream()
                .map(Member::then)
                .filter(then -> then.region() != null)
                .distinct()
                .sorted(Comparator.comparing((Part then) -> !isOf(region, then)).thenComparing(Extent::name))
                .toList();
        boolean whole = thens.size() == 1
                && districts.stream().allMatch(member -> member.then().region() != null);
        if (thens.isEmpty() || (whole && isOf(region, thens.get(0)))) {
            return undivided(region, on, synthetic, districts);
        }
        List<Part> parts = new ArrayList<>(thens);
        if (!whole) {
            parts.add(new Part(null, null));
        }
        int rest = parts.size() - 1;
        Map<UUID, Integer> partOfMember = new LinkedHashMap<>();
        partOfMember.put(region.id(), rest);
        districts.forEach(member -> partOfMember.put(
                member.district().id(), member.then().region() == null ? rest : thens.indexOf(member.then())));
        return new Extent(region, on, synthetic, members(region, districts), partOfMember, parts);
    }

    private static boolean isOf(RegionRef region, Part part) {
        return part.region() != null && part.region().id().equals(region.id());
    }

    private static String name(Part part) {
        return part.region() == null ? "" : part.region().names().kk();
    }

    private static Map<UUID, RegionRef> members(RegionRef region, Collection<Member> districts) {
        Map<UUID, RegionRef> members = new LinkedHashMap<>();
        members.put(region.id(), region);
        districts.forEach(member -> members.put(member.district().id(), member.district()));
        return members;
    }

    /** The region asked for. */
    public RegionRef region() {
        return region;
    }

    /** The day its districts were taken on: the last of the period. */
    public LocalDate on() {
        return on;
    }

    /** Whether the region itself is made up for demonstration. */
    public boolean synthetic() {
        return synthetic;
    }

    /** The region and its districts. */
    public UUID[] members() {
        return members.keySet().toArray(UUID[]::new);
    }

    /** The region or one of its districts. */
    public @Nullable RegionRef member(UUID id) {
        return members.get(id);
    }

    /** The parts; empty if the boundaries do not cut the region. */
    public List<Part> parts() {
        return parts;
    }

    /** The index of the part a member falls into; 0 if undivided. */
    public int partOf(UUID member) {
        return partOfMember.getOrDefault(member, 0);
    }

    /** Whether things of this member are spread over parts in a way nobody knows. */
    public boolean divided(UUID member) {
        return !parts.isEmpty() && parts.get(partOf(member)).region() == null;
    }
}

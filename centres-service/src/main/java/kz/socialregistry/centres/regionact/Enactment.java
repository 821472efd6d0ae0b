package kz.socialregistry.centres.regionact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.socialregistry.centres.region.Amendment;
import kz.socialregistry.centres.region.Region;
import kz.socialregistry.platform.json.Values;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;
import org.jspecify.annotations.Nullable;

/** Applies the changes of an act to the regions it concerns, one after another, and notes all that cannot be. */
final class Enactment {

    private final EnterRegionAct act;
    private final LocalDate on;
    private final Map<UUID, Region> known = new HashMap<>();
    private final Set<UUID> inUse;
    private final Visibility visibility;
    private final FieldErrors errors;

    /** By the names that the act gives them; empty if what was wrong with one is noted already. */
    private final Map<String, Optional<Region>> byRef = new HashMap<>();

    private final List<Region> created = new ArrayList<>();
    private final Set<Region> changed = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final List<RegionActChange> changes = new ArrayList<>();

    /** What can only be said when all changes are made. */
    private final List<Runnable> afterwards = new ArrayList<>();

    /** One region came out of another. */
    record Link(Region predecessor, Region successor) {}

    /**
     * An act to be applied.
     *
     * @param concerned all regions that it names, that have one of its codes, or that lie in what it abolishes
     * @param inUse those that it abolishes although centres or units work there
     * @param errors where to note what cannot be
     */
    Enactment(
            EnterRegionAct act,
            Collection<Region> concerned,
            Set<UUID> inUse,
            Visibility visibility,
            FieldErrors errors) {
        this.act = act;
        this.on = act.effectiveOn();
        this.inUse = inUse;
        this.visibility = visibility;
        this.errors = errors;
        concerned.forEach(region -> known.put(region.id(), region));
    }

    void apply() {
        List<EnterRegionChange> wanted = act.changes();
        for (int i = 0; i < wanted.size(); i++) {
            Amendment at = new Amendment(on, errors, "/changes/" + i);
            EnterRegionChange change = wanted.get(i);
            switch (change.kindOfChange()) {
                case CREATE -> create(change, at);
                case RENAME ->
                    existing(change, at, region -> {
                        region.rename(requireNonNull(change.names()), at);
                        made(change, region, null);
                    });
                case RECODE -> existing(change, at, region -> recode(change, region, at));
                case TRANSFER -> existing(change, at, region -> transfer(change, region, at));
                case ABOLISH -> existing(change, at, region -> abolish(change, region, at));
            }
        }
        afterwards.forEach(Runnable::run);
    }

    private void create(EnterRegionChange change, Amendment at) {
        String level = requireNonNull(change.level());
        String ref = change.ref();
        boolean district = level.equals("district");
        boolean placed = change.parent() != null;
        at.rejectIf(district && !placed, "parent", "district-needs-parent")
                .rejectIf(!district && placed, "parent", "region-has-no-parent");
        Optional<Region> parent = district ? parent(change, at) : Optional.empty();
        Optional<Region> region =
                district ? parent.map(of -> begin(change, level, of.id())) : Optional.of(begin(change, level, null));
        if (ref != null) {
            at.rejectIf(byRef.containsKey(ref), "ref", "ref-twice");
            byRef.put(ref, region);
        }
        each(change.predecessors(), "predecessors", at, (before, field) -> {
            LocalDate dayBefore = on.minusDays(1);
            at.rejectIf(!before.existsOn(dayBefore), field, "region-not-there", dayBefore)
                    .rejectIf(!before.level().equals(level), field, "other-level");
            region.ifPresent(after -> links.add(new Link(before, after)));
        });
        region.ifPresent(made -> {
            checkCode(change, made, at);
            changes.add(asMade(change, made, parent.map(Region::id).orElse(null)));
        });
    }

    private Region begin(EnterRegionChange change, String level, @Nullable UUID parent) {
        Region region = Region.beginning(
                Ids.next(),
                on,
                level,
                requireNonNull(change.names()),
                change.code(),
                parent,
                act.source(),
                Boolean.TRUE.equals(act.synthetic()));
        created.add(region);
        return region;
    }

    private void recode(EnterRegionChange change, Region region, Amendment at) {
        region.recode(requireNonNull(change.code()), at);
        checkCode(change, region, at);
        made(change, region, null);
    }

    /** A code may come from another region that loses it by this act, be it later in the list. */
    private void checkCode(EnterRegionChange change, Region region, Amendment at) {
        String code = change.code();
        afterwards.add(() -> at.rejectIf(
                code != null && all().anyMatch(other -> other != region && other.hasCodeFrom(code, on)),
                "code",
                "code-in-use"));
    }

    private void transfer(EnterRegionChange change, Region region, Amendment at) {
        parent(change, at).ifPresent(parent -> {
            region.transfer(parent.id(), at);
            made(change, region, parent.id());
        });
    }

    /** The region of the upper level that the change names as parent; empty if it cannot be one. */
    private Optional<Region> parent(EnterRegionChange change, Amendment at) {
        Optional<Region> parent = Optional.ofNullable(change.parent()).flatMap(named -> find(named, "parent", at));
        parent.ifPresent(of -> {
            at.rejectIf(!of.isUpper(), "parent", "parent-is-district");
            afterwards.add(() -> at.rejectIf(of.isUpper() && !of.existsOn(on), "parent", "region-not-there", on));
        });
        return parent.filter(Region::isUpper);
    }

    private void abolish(EnterRegionChange change, Region region, Amendment at) {
        region.abolish(at);
        each(change.successors(), "successors", at, (after, field) -> {
            boolean itself = after == region;
            at.rejectIf(itself, field, "own-successor")
                    .rejectIf(!after.level().equals(region.level()), field, "other-level");
            links.add(new Link(region, after));
            afterwards.add(() -> at.rejectIf(!itself && !after.existsOn(on), field, "region-not-there", on));
        });
        afterwards.add(() -> at.rejectIf(
                        all().anyMatch(other -> other.liesInFrom(region.id(), on)), "region", "districts-left")
                .rejectIf(inUse.contains(region.id()), "region", "region-in-use", on));
        made(change, region, null);
    }

    private Stream<Region> all() {
        return Stream.concat(known.values().stream(), created.stream());
    }

    private void existing(EnterRegionChange change, Amendment at, Consumer<Region> then) {
        find(requireNonNull(change.region()), "region", at).ifPresent(region -> {
            if (known.containsKey(region.id())) {
                visibility.check(errors, at.pointer() + "/region", region.id());
            }
            then.accept(region);
        });
    }

    private void each(List<String> named, String field, Amendment at, BiConsumer<Region, String> then) {
        for (int j = 0; j < named.size(); j++) {
            String place = field + "/" + j;
            find(named.get(j), place, at).ifPresent(region -> then.accept(region, place));
        }
    }

    /** The region with the id, or the one that an earlier change created under the name. */
    private Optional<Region> find(String named, String field, Amendment at) {
        if (byRef.containsKey(named)) {
            return byRef.getOrDefault(named, Optional.empty());
        }
        Optional<Region> found = Values.id(named).map(known::get);
        at.rejectIf(found.isEmpty(), field, "unknown-region");
        return found;
    }

    private void made(EnterRegionChange change, Region region, @Nullable UUID parent) {
        changes.add(asMade(change, region, parent));
        if (!created.contains(region)) {
            changed.add(region);
        }
    }

    private static RegionActChange asMade(EnterRegionChange change, Region region, @Nullable UUID parent) {
        return new RegionActChange(change.kind(), region.id(), change.names(), change.code(), parent);
    }

    /** The regions that the act created, parents before their districts. */
    List<Region> created() {
        return created;
    }

    /** The regions that were there before and are not as they were. */
    Set<Region> changed() {
        return changed;
    }

    /** Which regions came out of which. */
    Set<Link> links() {
        return links;
    }

    /** The regions that were there before and have a predecessor or successor by this act. */
    List<Region> related() {
        return links.stream()
                .flatMap(link -> Stream.of(link.predecessor(), link.successor()))
                .filter(region -> !created.contains(region))
                .distinct()
                .toList();
    }

    /** The changes as they were made. */
    List<RegionActChange> changes() {
        return changes;
    }
}

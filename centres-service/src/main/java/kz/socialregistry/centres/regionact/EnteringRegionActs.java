package kz.socialregistry.centres.regionact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.centres.region.Region;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.centres.region.Succession;
import kz.socialregistry.centres.region.Successions;
import kz.socialregistry.platform.json.Values;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;

/** Enters acts and applies them. */
@ApplicationScoped
class EnteringRegionActs {

    private final RegionActs acts;
    private final Regions regions;
    private final Successions successions;
    private final Visibility visibility;
    private final Outbox outbox;

    EnteringRegionActs(
            RegionActs acts, Regions regions, Successions successions, Visibility visibility, Outbox outbox) {
        this.acts = acts;
        this.regions = regions;
        this.successions = successions;
        this.visibility = visibility;
        this.outbox = outbox;
    }

    /**
     * Makes all changes of the act.
     *
     * @throws FieldErrors.Invalid if one of them cannot be made; then none is
     */
    @Transactional
    RegionAct enter(EnterRegionAct request) {
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < request.changes().size(); i++) {
            request.changes().get(i).check(errors, "/changes/" + i);
        }
        errors.throwIfAny();
        Set<UUID> ending = ending(request);
        Enactment enactment = new Enactment(
                request,
                regions.begin(named(request), codes(request), ending),
                regions.inUse(ending, request.effectiveOn()),
                visibility,
                errors);
        enactment.apply();
        errors.throwIfAny();
        return keep(request, enactment);
    }

    private RegionAct keep(EnterRegionAct request, Enactment enactment) {
        RegionAct act = new RegionAct(Ids.next(), request, enactment.changes());
        regions.persist(enactment.created());
        acts.persist(act);
        enactment.links().forEach(link -> {
            UUID before = link.predecessor().id();
            UUID after = link.successor().id();
            successions.persist(new Succession(Ids.next(), act.id(), before, after, act.effectiveOn()));
        });
        regions.finish();
        enactment.related().forEach(regions::touch);
        outbox.append(enactment.created().stream().map(Region::established).toList());
        outbox.append(enactment.changed().stream().map(Region::changed).toList());
        return act;
    }

    private static Set<UUID> named(EnterRegionAct request) {
        return request.changes().stream().flatMap(EnterRegionChange::ids).collect(Collectors.toSet());
    }

    private static List<String> codes(EnterRegionAct request) {
        return request.changes().stream()
                .map(EnterRegionChange::code)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<UUID> ending(EnterRegionAct request) {
        return request.changes().stream()
                .filter(change -> change.kindOfChange() == ChangeKind.ABOLISH)
                .map(EnterRegionChange::region)
                .filter(Objects::nonNull)
                .map(Values::id)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}

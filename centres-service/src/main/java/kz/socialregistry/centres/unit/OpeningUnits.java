package kz.socialregistry.centres.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.centre.CountsIn;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;

/** Enters units and their capacities. */
@ApplicationScoped
class OpeningUnits {

    private final Centres centres;
    private final Units units;
    private final Regions regions;
    private final Queues queues;
    private final ReferenceCodes codes;
    private final FormatRules rules;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    OpeningUnits(
            Centres centres,
            Units units,
            Regions regions,
            Queues queues,
            ReferenceCodes codes,
            FormatRules rules,
            IfMatch ifMatch,
            Outbox outbox) {
        this.centres = centres;
        this.units = units;
        this.regions = regions;
        this.queues = queues;
        this.codes = codes;
        this.rules = rules;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    @Transactional
    Unit open(UUID centreId, OpenUnit request) {
        Centre centre = centres.getLocked(centreId);
        ifMatch.check(centre.version());
        Unit unit = make(centre, request);
        units.persistAndFlush(unit);
        outbox.append(unit.opened());
        return unit;
    }

    /** A unit that is not stored yet. */
    Unit make(Centre centre, OpenUnit request) {
        FieldErrors errors = new FieldErrors();
        codes.check(errors, "/format", "formats", request.format(), request.openedOn());
        codes.check(errors, "/targetGroup", "target-groups", request.targetGroup(), request.openedOn());
        CountsIn.check(errors, codes, request.countsIn());
        regions.check(errors, "/regionId", request.regionId());
        errors.throwIfAny();
        return new Unit(Ids.next(), centre, request, rules.absence(request.format()));
    }

    /** Enters a capacity; whoever waits and now has a place gets it. */
    @Transactional
    Unit enterCapacity(UUID unitId, Capacity capacity) {
        Unit unit = units.getLocked(unitId);
        ifMatch.check(unit.version());
        outbox.append(unit.enter(capacity));
        units.flush();
        queues.move(unitId);
        return unit;
    }
}

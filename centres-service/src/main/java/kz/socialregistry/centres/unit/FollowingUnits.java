package kz.socialregistry.centres.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import kz.socialregistry.centres.centre.RegionCorrected;
import kz.socialregistry.events.centres.UnitMoved;
import kz.socialregistry.platform.outbox.Outbox;

/** Lets the units of a centre whose district was corrected follow it, unless they name one of their own. */
@ApplicationScoped
class FollowingUnits {

    private final Units units;
    private final Outbox outbox;

    FollowingUnits(Units units, Outbox outbox) {
        this.units = units;
        this.outbox = outbox;
    }

    void follow(@Observes RegionCorrected correction) {
        List<UnitMoved> followed = units.ofCentreLocked(correction.centreId()).stream()
                .flatMap(unit -> unit.follow(correction.regionId()).stream())
                .toList();
        outbox.append(followed);
    }
}

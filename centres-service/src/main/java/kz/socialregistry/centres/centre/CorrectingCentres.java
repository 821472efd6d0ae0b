package kz.socialregistry.centres.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;

/** Corrects and completes what is recorded of centres. Who corrects nothing tells nobody. */
@ApplicationScoped
class CorrectingCentres {

    private final Centres centres;
    private final CentreRules rules;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Event<RegionCorrected> regionCorrected;

    CorrectingCentres(
            Centres centres,
            CentreRules rules,
            Patching patching,
            IfMatch ifMatch,
            Outbox outbox,
            Event<RegionCorrected> regionCorrected) {
        this.centres = centres;
        this.rules = rules;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.regionCorrected = regionCorrected;
    }

    @Transactional
    Centre replace(UUID id, OpenCentre request) {
        return correct(id, before -> request);
    }

    @Transactional
    Centre patch(UUID id, MergePatch patch) {
        return correct(id, before -> patching.apply(patch, before));
    }

    private Centre correct(UUID id, UnaryOperator<OpenCentre> correction) {
        Centre centre = centres.getLocked(id);
        ifMatch.check(centre.version());
        OpenCentre corrected = correction.apply(centre.asEntered());
        rules.check(corrected, centre.closedOn(), centres.firstUnitOpenedOn(id)).throwIfAny();
        UUID before = centre.regionId();
        centre.correct(corrected).ifPresent(outbox::append);
        if (!before.equals(centre.regionId())) {
            regionCorrected.fire(new RegionCorrected(id, centre.regionId()));
        }
        // So that the answer carries the version that the next reader will see.
        centres.flush();
        return centre;
    }
}

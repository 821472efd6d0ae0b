package kz.socialregistry.centres.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;

/** Enters centres. */
@ApplicationScoped
class OpeningCentres {

    private final Centres centres;
    private final Regions regions;
    private final ReferenceCodes codes;
    private final Outbox outbox;

    OpeningCentres(Centres centres, Regions regions, ReferenceCodes codes, Outbox outbox) {
        this.centres = centres;
        this.regions = regions;
        this.codes = codes;
        this.outbox = outbox;
    }

    @Transactional
    Centre open(OpenCentre request) {
        FieldErrors errors = new FieldErrors();
        codes.check(errors, "/kind", "centre-kinds", request.kind());
        codes.check(errors, "/providerKind", "provider-kinds", request.providerKind());
        CountsIn.check(errors, codes, request.countsIn());
        regions.check(errors, "/regionId", request.regionId());
        errors.throwIfAny();
        Centre centre = new Centre(Ids.next(), request);
        centres.persistAndFlush(centre);
        outbox.append(centre.opened());
        return centre;
    }
}

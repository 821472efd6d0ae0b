package kz.socialregistry.centres.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.web.Ids;

/** Enters centres. */
@ApplicationScoped
class OpeningCentres {

    private final Centres centres;
    private final CentreRules rules;
    private final Outbox outbox;

    OpeningCentres(Centres centres, CentreRules rules, Outbox outbox) {
        this.centres = centres;
        this.rules = rules;
        this.outbox = outbox;
    }

    @Transactional
    Centre open(OpenCentre request) {
        rules.check(request).throwIfAny();
        Centre centre = new Centre(Ids.next(), request);
        centres.persistAndFlush(centre);
        outbox.append(centre.opened());
        return centre;
    }
}

package kz.socialregistry.centres.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.socialregistry.centres.provider.RunBy;
import kz.socialregistry.centres.provider.Running;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;

/** Enters centres. */
@ApplicationScoped
class OpeningCentres {

    private final Centres centres;
    private final CentreRules rules;
    private final Running running;
    private final Outbox outbox;

    OpeningCentres(Centres centres, CentreRules rules, Running running, Outbox outbox) {
        this.centres = centres;
        this.rules = rules;
        this.running = running;
        this.outbox = outbox;
    }

    @Transactional
    Centre open(OpenCentre request) {
        FieldErrors errors = rules.check(request);
        RunBy found = running.find(errors, request.providerId(), request.bin(), request.providerKind(), null);
        errors.throwIfAny();
        Centre centre = new Centre(
                Ids.next(), request, running.enter(found, request.names(), Boolean.TRUE.equals(request.synthetic())));
        centres.persistAndFlush(centre);
        outbox.append(centre.opened());
        return centre;
    }
}

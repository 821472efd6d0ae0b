package kz.socialregistry.centres.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.centres.unit.Unit;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;

/** Enters licences, and that they were withdrawn. */
@ApplicationScoped
class EnteringLicences {

    private final Centres centres;
    private final Licences licences;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Units units;
    private final Queues queues;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    EnteringLicences(
            Centres centres,
            Licences licences,
            DeclaredRules declared,
            ReferenceCodes codes,
            Units units,
            Queues queues,
            IfMatch ifMatch,
            Outbox outbox) {
        this.centres = centres;
        this.licences = licences;
        this.declared = declared;
        this.codes = codes;
        this.units = units;
        this.queues = queues;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    @Transactional
    Licence enter(UUID centreId, EnterLicence request) {
        Centre centre = centres.getLocked(centreId);
        ifMatch.check(centre.version());
        check(request).throwIfAny();
        Licence licence = new Licence(Ids.next(), centre.id(), request);
        licences.persistAndFlush(licence);
        outbox.append(licence.entered());
        // Somebody may wait for nothing but this.
        queues.move(units.ofCentreLocked(centreId).stream().map(Unit::id).toList());
        return licence;
    }

    private FieldErrors check(EnterLicence request) {
        FieldErrors errors = declared.check(request);
        List<String> formats = request.formats() == null ? List.of() : request.formats();
        for (int i = 0; i < formats.size(); i++) {
            codes.check(errors, "/formats/" + i, "formats", formats.get(i), request.validFrom());
        }
        return errors.rejectIf(request.validity().isEmpty(), "/validTo", "interval-empty");
    }

    @Transactional
    Licence withdraw(UUID id, WithdrawLicence request) {
        Licence licence = licences.getLocked(id);
        ifMatch.check(licence.version());
        outbox.append(licence.withdraw(request));
        // So that the answer carries the version that the next reader will see.
        licences.flush();
        return licence;
    }
}

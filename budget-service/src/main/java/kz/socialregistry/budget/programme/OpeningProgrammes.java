package kz.socialregistry.budget.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;

/** Enters programmes. */
@ApplicationScoped
class OpeningProgrammes {

    private final Programmes programmes;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Outbox outbox;

    OpeningProgrammes(Programmes programmes, DeclaredRules declared, ReferenceCodes codes, Outbox outbox) {
        this.programmes = programmes;
        this.declared = declared;
        this.codes = codes;
        this.outbox = outbox;
    }

    @Transactional
    Programme open(OpenProgramme request) {
        FieldErrors errors = declared.check(request);
        codes.check(errors, "/instrument", "instruments", request.instrument());
        errors.throwIfAny();
        Programme programme = new Programme(Ids.next(), request);
        // flushed here, so that a code in use is found before the event is appended
        programmes.persistAndFlush(programme);
        outbox.append(programme.opened());
        return programme;
    }
}

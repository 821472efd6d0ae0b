package kz.socialregistry.recipients.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Caller;
import kz.socialregistry.recipients.privacy.Vault;

/** Erases recipients, and keeps them from being erased. */
@ApplicationScoped
class Erasing {

    private final ErasableRows rows;
    private final IfMatch ifMatch;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    Erasing(ErasableRows rows, IfMatch ifMatch, Vault vault, Caller caller, Clock clock) {
        this.rows = rows;
        this.ifMatch = ifMatch;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes away what tells who it is; what totals are made of stays. The key goes as soon as that has committed.
     *
     * @throws Refused 409 while a legal hold, an enrolment, an application or a merger forbids it
     */
    @Transactional
    ErasureView erase(UUID id, EraseRecipient request) {
        HoldView before = rows.lockAlone(id);
        ifMatch.check(before.version());
        if (before.held()) {
            throw Refused.conflict("legal-hold");
        }
        if (rows.isUnderWay(id)) {
            throw Refused.conflict("enrolment-not-over");
        }
        if (rows.applies(id)) {
            throw Refused.conflict("application-not-over");
        }
        LocalDate today = LocalDate.now(clock);
        rows.erase(id, request, today);
        vault.whenCommitted(() -> vault.destroy(List.of(id)));
        return new ErasureView(id, today, request.reason(), request.document(), before.version() + 1);
    }

    @Transactional
    HoldView hold(UUID id) {
        return rows.read(id);
    }

    /** Keeps it from being erased; another reason or document takes the place of the one before. */
    @Transactional
    HoldView place(UUID id, PlaceHold request) {
        HoldView before = rows.lock(id);
        ifMatch.check(before.version());
        boolean same =
                request.reason().equals(before.reason()) && request.document().equals(before.document());
        if (!same) {
            rows.hold(id, request, caller.subject(), clock.instant());
        }
        return rows.read(id);
    }

    /** Lets it be erased again. */
    @Transactional
    HoldView lift(UUID id) {
        HoldView before = rows.lock(id);
        ifMatch.check(before.version());
        if (before.held()) {
            rows.lift(id);
        }
        return rows.read(id);
    }
}

package kz.socialregistry.centres.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.socialregistry.centres.centre.CountsIn;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;

/** Corrects what is recorded of units. Whoever has a place keeps it. */
@ApplicationScoped
class CorrectingUnits {

    private final Units units;
    private final ReferenceCodes codes;
    private final DeclaredRules declared;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    CorrectingUnits(
            Units units,
            ReferenceCodes codes,
            DeclaredRules declared,
            Patching patching,
            IfMatch ifMatch,
            Outbox outbox) {
        this.units = units;
        this.codes = codes;
        this.declared = declared;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    /** As it is now: its collections are read before the transaction ends. */
    record Corrected(UnitView view, long version) {}

    @Transactional
    Corrected patch(UUID id, MergePatch patch) {
        Unit unit = units.getLocked(id);
        ifMatch.check(unit.version());
        CorrectUnit corrected = patching.apply(patch, unit.asCorrected());
        FieldErrors errors = declared.check(corrected);
        if (corrected.admits() != null) {
            corrected.admits().check(errors, "/admits");
        }
        CountsIn.check(errors, codes, corrected.countsIn());
        errors.throwIfAny();
        unit.correct(corrected).ifPresent(outbox::append);
        // So that the answer carries the version that the next reader will see.
        units.flush();
        return new Corrected(unit.view(), unit.version());
    }
}

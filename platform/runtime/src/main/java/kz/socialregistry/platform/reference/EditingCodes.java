package kz.socialregistry.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;

/** Extends the lists, and says better what their codes are called and when they are in force. */
@ApplicationScoped
class EditingCodes {

    private final ReferenceCodes codes;
    private final DeclaredRules declared;
    private final Patching patching;
    private final IfMatch ifMatch;

    EditingCodes(ReferenceCodes codes, DeclaredRules declared, Patching patching, IfMatch ifMatch) {
        this.codes = codes;
        this.declared = declared;
        this.patching = patching;
        this.ifMatch = ifMatch;
    }

    /** @throws Refused if there is no such list, or it has the code */
    @Transactional
    Versioned add(String list, EnterCode request) {
        codes.checkList(list);
        request.check(declared.check(request)).throwIfAny();
        ReferenceCode code = request.asCode();
        if (!codes.add(list, code)) {
            throw Refused.conflict("code-exists");
        }
        return new Versioned(code, 0);
    }

    /** @throws Refused if there is no such list or code, or it was changed meanwhile */
    @Transactional
    Versioned correct(String list, String code, MergePatch patch) {
        Versioned stored = found(list, codes.findLocked(list, code));
        ifMatch.check(stored.version());
        EnterCode corrected = patching.apply(patch, stored.code().asEntered());
        FieldErrors errors = corrected.check(declared.check(corrected));
        errors.rejectIf(!code.equals(corrected.code()), "/code", "code-fixed").throwIfAny();
        if (corrected.asCode().equals(stored.code())) {
            return stored;
        }
        codes.replace(list, corrected.asCode());
        return new Versioned(corrected.asCode(), stored.version() + 1);
    }

    /** @throws Refused if there is no such list or code */
    Versioned get(String list, String code) {
        return found(list, codes.find(list, code));
    }

    private Versioned found(String list, Optional<Versioned> code) {
        codes.checkList(list);
        return code.orElseThrow(() -> Refused.notFound("code-not-found"));
    }
}

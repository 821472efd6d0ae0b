package kz.socialregistry.centres.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;

/** What must hold of a provider, whether it is entered or corrected. Finds all that is wrong at once. */
@ApplicationScoped
class ProviderRules {

    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Providers providers;

    ProviderRules(DeclaredRules declared, ReferenceCodes codes, Providers providers) {
        this.declared = declared;
        this.codes = codes;
        this.providers = providers;
    }

    /**
     * Checks a provider to be entered, or to become this of it.
     *
     * @throws FieldErrors.Invalid if it breaks the rules
     * @throws Refused if another provider has its number
     */
    void check(UUID id, EnterProvider request) {
        FieldErrors errors = declared.check(request);
        codes.check(errors, "/ownership", "provider-kinds", request.ownership());
        String bin = request.bin();
        if (bin != null && !bin.isBlank()) {
            errors.rejectIf(!Bin.isValid(bin), "/bin", "bin-invalid");
            errors.rejectIf(Bin.saysBranch(bin) && providers.hasBranches(id), "/bin", "branch-of-branch");
        }
        UUID headId = request.branchOf();
        if (headId != null) {
            checkBranch(errors, id, request, headId);
        }
        errors.throwIfAny();
        providers.withBin(request.bin()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw Refused.conflict("bin-in-use").with("providerId", other.id());
        });
    }

    private void checkBranch(FieldErrors errors, UUID id, EnterProvider request, UUID headId) {
        Optional<Provider> head = providers.findByIdOptional(headId, LockModeType.PESSIMISTIC_READ);
        boolean notAHead = head.filter(found -> found.branchOf() != null || Bin.saysBranch(found.bin()))
                .isPresent();
        errors.rejectIf(head.isEmpty(), "/branchOf", "unknown-provider")
                .rejectIf(Objects.equals(headId, id), "/branchOf", "branch-of-itself")
                .rejectIf(request.bin() != null && Bin.saysHead(request.bin()), "/branchOf", "head-by-number")
                .rejectIf(notAHead || providers.hasBranches(id), "/branchOf", "branch-of-branch");
    }
}

package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** Corrects and completes what is recorded of persons and families. Whoever corrects reads, so that is written down too. */
@ApplicationScoped
class Correcting {

    private final Recipients recipients;
    private final FindingByName names;
    private final RecipientRules rules;
    private final Accesses accesses;
    private final Disclosure disclosure;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Vault vault;
    private final Visibility visibility;
    private final Outbox outbox;

    Correcting(
            Recipients recipients,
            FindingByName names,
            RecipientRules rules,
            Accesses accesses,
            Disclosure disclosure,
            Patching patching,
            IfMatch ifMatch,
            Vault vault,
            Visibility visibility,
            Outbox outbox) {
        this.recipients = recipients;
        this.names = names;
        this.rules = rules;
        this.accesses = accesses;
        this.disclosure = disclosure;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.vault = vault;
        this.visibility = visibility;
        this.outbox = outbox;
    }

    /** Changes what the patch names, by the rules of the entry. Who corrects nothing tells nobody. */
    @Transactional
    RecipientView patch(UUID id, MergePatch patch, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        Recipients.Together person = recipients.together(id);
        Recipient recipient = person.record();
        ifMatch.check(recipient.version());
        RegisterRecipient before = recipient.asEntered(vault);
        RegisterRecipient after = patching.apply(patch, before);
        FieldErrors errors = new FieldErrors();
        rules.check(errors, "", after);
        if (!Objects.equals(after.residenceRegionId(), before.residenceRegionId())) {
            visibility.check(errors, "/residenceRegionId", after.residenceRegionId());
        }
        if (!after.equals(before)) {
            person.others().forEach(other -> Recipient.checkBeside(errors, after, other));
        }
        errors.throwIfAny();
        if (!after.equals(before)) {
            checkNumberIsFree(id, after.iin());
            outbox.append(recipient.correct(after, vault));
            // Now, so that the answer has the new version, and a number taken in this very moment is met here.
            recipients.flush();
            names.keepAnew(List.of(recipient));
        }
        return disclosure.disclose(recipient.view(vault), given);
    }

    private void checkNumberIsFree(UUID id, @Nullable String iin) {
        if (iin != null
                && recipients
                        .withIin(vault.index(iin))
                        .filter(owner -> !owner.id().equals(id))
                        .isPresent()) {
            throw Refused.conflict(Registering.IIN_TAKEN);
        }
    }
}

package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** Shows recipients to whoever says what for, and writes down that they were shown. */
@ApplicationScoped
public class Finding {

    private final Recipients recipients;
    private final Accesses accesses;
    private final Vault vault;

    Finding(Recipients recipients, Accesses accesses, Vault vault) {
        this.recipients = recipients;
        this.accesses = accesses;
        this.vault = vault;
    }

    @Transactional
    RecipientView show(UUID id, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        RecipientView view =
                recipients.seen(id).map(r -> r.view(vault)).orElseThrow(() -> Refused.notFound("recipient-not-found"));
        accesses.record(List.of(id), given);
        return view;
    }

    @Transactional
    Page<RecipientView> search(@Nullable String iin, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        FieldErrors errors = new FieldErrors();
        if (iin == null) {
            errors.reject("/iin", "required");
        } else {
            Iin.faultIn(iin).ifPresent(fault -> errors.reject("/iin", fault));
        }
        errors.throwIfAny();
        Optional<RecipientView> found = recipients
                .withIin(vault.index(String.valueOf(iin)))
                .filter(recipients::isSeen)
                .map(r -> r.view(vault));
        found.ifPresent(r -> accesses.record(List.of(r.id()), given));
        return Page.of(found.stream().toList());
    }

    /** What other services may know of a recipient. */
    @Transactional
    public KnownFacts known(UUID id) {
        return known(Set.of(id)).getOrDefault(id, KnownFacts.NONE);
    }

    /** What other services may know of recipients, by their ids. */
    @Transactional
    public Map<UUID, KnownFacts> known(Set<UUID> ids) {
        return recipients.facts(ids);
    }

    /** Whether there is such a recipient for the caller. */
    @Transactional
    public boolean knows(UUID id) {
        return recipients.seen(id).isPresent();
    }
}

package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
    private final FindingByName names;
    private final Accesses accesses;
    private final Vault vault;

    Finding(Recipients recipients, FindingByName names, Accesses accesses, Vault vault) {
        this.recipients = recipients;
        this.names = names;
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
    Page<RecipientView> search(SearchRecipients request, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        FieldErrors errors = new FieldErrors();
        request.check(errors);
        errors.throwIfAny();
        String iin = request.iin();
        List<RecipientView> found = iin == null ? names.find(request) : withNumber(iin);
        if (!found.isEmpty()) {
            accesses.record(found.stream().map(RecipientView::id).toList(), given);
        }
        return Page.of(found);
    }

    private List<RecipientView> withNumber(String iin) {
        return recipients
                .withIin(vault.index(iin))
                .filter(recipients::isSeen)
                .map(r -> r.view(vault).found(List.of("iin")))
                .stream()
                .toList();
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

package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
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
    private final Disclosure disclosure;
    private final Vault vault;

    Finding(Recipients recipients, FindingByName names, Accesses accesses, Disclosure disclosure, Vault vault) {
        this.recipients = recipients;
        this.names = names;
        this.accesses = accesses;
        this.disclosure = disclosure;
        this.vault = vault;
    }

    /** One, if there is one that the caller sees. */
    @Transactional
    public RecipientView show(UUID id, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        RecipientView view =
                recipients.seen(id).map(r -> r.view(vault)).orElseThrow(() -> Refused.notFound("recipient-not-found"));
        return disclosure.disclose(view, given);
    }

    @Transactional
    Page<RecipientView> search(SearchRecipients request, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        FieldErrors errors = new FieldErrors();
        request.check(errors);
        errors.throwIfAny();
        String iin = request.iin();
        List<RecipientView> found = iin == null ? names.find(request) : withNumber(iin);
        return Page.of(disclosure.disclose(found, given));
    }

    private List<RecipientView> withNumber(String iin) {
        return recipients
                .withIin(vault.index(iin))
                .filter(recipients::isSeen)
                // a row of who was erased, brought back by an old backup
                .filter(r -> vault.unreadable(Set.of(r.id())).isEmpty())
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

    /** All records of the person: this one and those that were merged into it. */
    @Transactional
    public Set<UUID> recordsOf(UUID id) {
        Set<UUID> records = new HashSet<>(recipients.mergedWith(id));
        records.add(id);
        return records;
    }

    /** The same without those that are not there for the caller. */
    @Transactional
    public Set<UUID> recordsSeen(UUID id) {
        Set<UUID> records = recordsOf(id);
        records.removeIf(record -> recipients.seen(record).isEmpty());
        return records;
    }

    /** Whether another record goes on for this one. */
    @Transactional
    public boolean isMerged(UUID id) {
        return recipients.mergedInto(id) != null;
    }

    /** Whether there is such a recipient for the caller, who was not erased and will not be while this transaction lasts. */
    @Transactional
    public boolean knows(UUID id) {
        return recipients.seen(id).isPresent() && recipients.keepWhole(id);
    }

    /** Whether the recipient was not erased and will not be while this transaction lasts. */
    public boolean staysWhole(UUID id) {
        return recipients.keepWhole(id);
    }

    /** Whether the recipient is a family; {@code false} if there is no such recipient. */
    @Transactional
    public boolean isFamily(UUID id) {
        return recipients.findByIdOptional(id).filter(Recipient::isFamily).isPresent();
    }

    /**
     * Nothing, if something may be shown of the recipient.
     *
     * @throws Refused 404 with this code if there is no such recipient for the caller, 410 if it was erased
     */
    @Transactional
    public void checkReadable(UUID id, String notFound) {
        if (recipients.seen(id).orElseThrow(() -> Refused.notFound(notFound)).isErased()) {
            throw Refused.gone("erased");
        }
    }

    /** Whether there is such a recipient for the caller, erased or not. */
    @Transactional
    public boolean isThere(UUID id) {
        return recipients.seen(id).isPresent();
    }
}

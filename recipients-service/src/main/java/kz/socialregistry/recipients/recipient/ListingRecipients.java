package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** Gives out many recipients as they could be entered, in full; each is written down like every read. */
@ApplicationScoped
public class ListingRecipients {

    private static final Set<String> ALL_FIELDS = Set.of("name", "iin", "birthDate");

    private final Recipients recipients;
    private final Accesses accesses;
    private final Vault vault;
    private final Statements statements;

    ListingRecipients(Recipients recipients, Accesses accesses, Vault vault, Statements statements) {
        this.recipients = recipients;
        this.accesses = accesses;
        this.vault = vault;
        this.statements = statements;
    }

    /** A recipient, and all records of the same person. */
    public record Listed(UUID id, RegisterRecipient recipient, Set<UUID> records) {

        /** Says nothing, so that no log can hold it. */
        @Override
        public String toString() {
            return "Listed";
        }
    }

    /**
     * The purpose, checked before anything is read.
     *
     * @throws RuntimeException 400 if it is missing, unknown, or shows less than all of a person
     */
    @Transactional
    public String requireFullPurpose(@Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        Set<String> shown = Set.copyOf(
                statements.query(row -> row.getString(1), "select field from purpose_field where purpose = ?", given));
        new FieldErrors()
                .rejectIf(!shown.containsAll(ALL_FIELDS), Accesses.HEADER + ":", "purpose-too-narrow")
                .throwIfAny();
        return given;
    }

    /**
     * Some of those whom the caller sees, in the transaction at hand, which writes down that they were read.
     *
     * @param after the last one that is known already
     */
    @Transactional(TxType.MANDATORY)
    public List<Listed> behind(UUID after, int most, String purpose) {
        List<Recipient> some = recipients.seenBehind(after, most);
        Set<UUID> unreadable = vault.unreadable(some.stream().map(Recipient::id).toList());
        Map<UUID, List<String>> shown = new HashMap<>();
        List<Listed> listed = some.stream()
                .filter(recipient -> !unreadable.contains(recipient.id()))
                .map(recipient -> listed(recipient, shown))
                .toList();
        if (!shown.isEmpty()) {
            accesses.record(shown, purpose);
        }
        return listed;
    }

    private Listed listed(Recipient recipient, Map<UUID, List<String>> shown) {
        RegisterRecipient entered = recipient.asEntered(vault);
        shown.put(
                recipient.id(),
                Stream.of(
                                entered.name() == null ? "" : "name",
                                entered.iin() == null ? "" : "iin",
                                entered.birthDate() == null ? "" : "birthDate")
                        .filter(field -> !field.isEmpty())
                        .toList());
        Set<UUID> records = new HashSet<>(recipient.hasMerged() ? recipients.mergedWith(recipient.id()) : List.of());
        records.add(recipient.id());
        return new Listed(recipient.id(), entered, records);
    }
}

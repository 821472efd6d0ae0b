package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.socialregistry.recipients.naming.FoldedName;
import kz.socialregistry.recipients.naming.NameTokens;
import kz.socialregistry.recipients.naming.NameTokens.Named;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.privacy.Vault;
import org.jboss.logging.Logger;

/** Finds people by name and birth: candidates by their tokens, which are opened and compared. */
@ApplicationScoped
class FindingByName {

    private static final Logger LOG = Logger.getLogger(FindingByName.class);

    static final String LOOKING_FOR_DUPLICATES = "finding-duplicates";
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_FOUND = 20;
    private static final int MOST_DUPLICATES = 5;

    private final NameTokens tokens;
    private final Recipients recipients;
    private final Accesses accesses;
    private final Vault vault;

    FindingByName(NameTokens tokens, Recipients recipients, Accesses accesses, Vault vault) {
        this.tokens = tokens;
        this.recipients = recipients;
        this.accesses = accesses;
        this.vault = vault;
    }

    /** Those whom the caller sees and who may be meant, the most likely first. */
    @Transactional(TxType.MANDATORY)
    List<RecipientView> find(SearchRecipients request) {
        Wanted wanted = new Wanted(FoldedName.of(request.name()), request.birthDate(), request.birthYear());
        return matches(wanted, SearchRecipients.years(request.birthDate(), request.birthYear()))
                .limit(MOST_FOUND)
                .map(match -> match.view().found(match.matched()))
                .toList();
    }

    /**
     * Records that may be of the same person as one just entered. Two with different numbers are two people. That somebody
     * was looked at for it is written down.
     */
    @Transactional(TxType.MANDATORY)
    List<PossibleDuplicate> duplicatesOf(UUID id, RegisterRecipient entered) {
        Wanted wanted = new Wanted(name(entered), entered.birthDate(), null);
        if (wanted.name().isEmpty()) {
            return List.of();
        }
        List<PossibleDuplicate> duplicates = matches(wanted, SearchRecipients.years(entered.birthDate(), null))
                .filter(match -> !match.view().id().equals(id) && !numbersDiffer(entered, match.view()))
                .limit(MOST_DUPLICATES)
                .map(match -> new PossibleDuplicate(match.view().id(), match.matched()))
                .toList();
        if (!duplicates.isEmpty()) {
            accesses.record(duplicates.stream().map(PossibleDuplicate::id).toList(), LOOKING_FOR_DUPLICATES);
        }
        return duplicates;
    }

    private static boolean numbersDiffer(RegisterRecipient entered, RecipientView other) {
        String mine = entered.iin();
        String theirs = other.iin();
        return mine != null && theirs != null && !mine.equals(theirs);
    }

    private Stream<Wanted.Match> matches(Wanted wanted, Set<Integer> years) {
        List<UUID> candidates = tokens.candidates(wanted.name(), years, MOST_CANDIDATES);
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        return readable(recipients.withIds(candidates))
                .flatMap(recipient -> whereOpened(recipient, () -> wanted.match(recipient, recipient.view(vault))))
                .flatMap(Optional::stream)
                .filter(match -> recipients.isSeen(match.recipient()))
                .sorted(Comparator.comparing(Wanted.Match::score).reversed().thenComparing(match -> match.view()
                        .id()));
    }

    /** Keeps the names of people just stored, so that they are found. */
    @Transactional(TxType.MANDATORY)
    void keep(List<UUID> ids, List<RegisterRecipient> entered) {
        tokens.keep(IntStream.range(0, ids.size())
                .mapToObj(i -> named(ids.get(i), entered.get(i)))
                .toList());
    }

    /** The same for people who are stored and locked, as they are now. */
    @Transactional(TxType.MANDATORY)
    void keepAnew(Collection<Recipient> changed) {
        tokens.replace(readable(changed)
                .flatMap(r -> whereOpened(r, () -> named(r.id(), r.asEntered(vault))))
                .toList());
    }

    /** Nothing where the value was damaged or its key is lost: one such record must not hide all the others. */
    private static <T> Stream<T> whereOpened(Recipient recipient, Supplier<T> read) {
        try {
            return Stream.of(read.get());
        } catch (IllegalStateException e) {
            LOG.warnf("recipient %s cannot be read: %s", recipient.id(), e.getMessage());
            return Stream.empty();
        }
    }

    /** Without who was erased, and the copies of them that an old backup brought back. */
    private Stream<Recipient> readable(Collection<Recipient> found) {
        Set<UUID> unreadable =
                vault.unreadable(found.stream().map(Recipient::id).toList());
        return found.stream().filter(r -> !r.isErased() && !unreadable.contains(r.id()));
    }

    private static Named named(UUID id, RegisterRecipient entered) {
        return new Named(id, name(entered), entered.birthDate());
    }

    static FoldedName name(RegisterRecipient entered) {
        PersonName name = entered.name();
        return name == null ? FoldedName.of() : FoldedName.of(name.family(), name.given(), name.patronymic());
    }
}

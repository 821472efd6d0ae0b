package kz.socialregistry.recipients.fact;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.privacy.Vault;
import kz.socialregistry.recipients.recipient.Finding;
import org.jspecify.annotations.Nullable;

/** Shows facts to whoever says what for, and writes down what was shown of whom. */
@ApplicationScoped
public class ShowingFacts {

    static final String FACT_NOT_FOUND = "fact-not-found";

    private final Facts facts;
    private final Finding recipients;
    private final Accesses accesses;
    private final Vault vault;

    ShowingFacts(Facts facts, Finding recipients, Accesses accesses, Vault vault) {
        this.facts = facts;
        this.recipients = recipients;
        this.accesses = accesses;
        this.vault = vault;
    }

    /** What is known of the person, from all its records. */
    @Transactional
    Page<FactView> list(UUID recipient, FactsQuery query, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        recipients.checkReadable(recipient, "recipient-not-found");
        Set<String> full = accesses.shownInFull(given);
        Page<FactView> page =
                facts.list(query, recipients.recordsSeen(recipient)).map(fact -> fact.view(vault, full));
        if (page.items().isEmpty()) {
            accesses.record(List.of(recipient), given);
        } else {
            record(page.items(), given);
        }
        return page;
    }

    @Transactional
    FactView show(UUID id, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        Fact fact = facts.findByIdOptional(id).orElseThrow(() -> Refused.notFound(FACT_NOT_FOUND));
        recipients.checkReadable(fact.recipientId(), FACT_NOT_FOUND);
        FactView view = fact.viewWithHistory(vault, accesses.shownInFull(given));
        record(List.of(view), given);
        return view;
    }

    /** All facts of these records, each with what was said before. */
    @Transactional
    public List<FactView> ofRecords(Set<UUID> records, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        Set<String> full = accesses.shownInFull(given);
        List<FactView> views = facts.ofRecords(records).stream()
                .map(fact -> fact.viewWithHistory(vault, full))
                .toList();
        if (!views.isEmpty()) {
            record(views, given);
        }
        return views;
    }

    private void record(List<FactView> views, String purpose) {
        accesses.record(
                views.stream()
                        .collect(groupingBy(
                                FactView::recipientId,
                                flatMapping(
                                        FactView::shown, collectingAndThen(toCollection(TreeSet::new), List::copyOf)))),
                purpose);
    }
}

package kz.socialregistry.recipients.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.calendar.DecisionTerm;
import kz.socialregistry.recipients.calendar.DecisionTerms;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.recipient.Finding;
import org.jspecify.annotations.Nullable;

/** Shows applications: where they stand; of what need, only to whoever says what for. */
@ApplicationScoped
public class ShowingApplications {

    private static final List<String> SHOWN = List.of("application");

    private final Applications applications;
    private final Finding recipients;
    private final Accesses accesses;
    private final DecisionTerms terms;
    private final Clock clock;

    ShowingApplications(
            Applications applications, Finding recipients, Accesses accesses, DecisionTerms terms, Clock clock) {
        this.applications = applications;
        this.recipients = recipients;
        this.accesses = accesses;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    ApplicationView show(UUID id, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        Application application = applications.seen(id).orElseThrow(() -> Refused.notFound("application-not-found"));
        if (!recipients.staysWhole(application.recipientId())) {
            throw Refused.gone("erased");
        }
        accesses.record(Map.of(application.recipientId(), SHOWN), given);
        return application.view(terms.known());
    }

    /** All applications of these recipients that the caller sees, in the order of their entry. */
    @Transactional
    public List<ApplicationView> ofRecords(Set<UUID> records, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        DecisionTerm term = terms.known();
        List<ApplicationView> views = applications.ofRecords(records).stream()
                .map(application -> application.view(term))
                .toList();
        views.stream()
                .map(ApplicationView::recipientId)
                .distinct()
                .forEach(recipient -> accesses.record(Map.of(recipient, SHOWN), given));
        return views;
    }

    /** Of one recipient those of all records of the person. */
    @Transactional
    Page<ApplicationSummary> list(ApplicationsQuery query) {
        DecisionTerm term = terms.known();
        LocalDate today = LocalDate.now(clock);
        UUID recipient = query.recipient;
        Set<UUID> records = recipient == null ? null : recipients.recordsOf(recipient);
        return applications
                .list(query, records, received -> term.due(received).isOver(today))
                .map(Application::summary);
    }
}

package kz.socialregistry.recipients.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCode;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.calendar.DecisionTerm;
import kz.socialregistry.recipients.calendar.DecisionTerms;
import kz.socialregistry.recipients.privacy.Accesses;
import kz.socialregistry.recipients.recipient.Finding;
import org.jspecify.annotations.Nullable;

/** Takes applications in and shows them; of what need, only to whoever says what for. */
@ApplicationScoped
class Applying {

    private static final String WITHOUT_DECISION = "without-decision";

    private final Applications applications;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Finding recipients;
    private final Accesses accesses;
    private final DecisionTerms terms;
    private final Visibility visibility;
    private final Clock clock;

    Applying(
            Applications applications,
            DeclaredRules declared,
            ReferenceCodes codes,
            Finding recipients,
            Accesses accesses,
            DecisionTerms terms,
            Visibility visibility,
            Clock clock) {
        this.applications = applications;
        this.declared = declared;
        this.codes = codes;
        this.recipients = recipients;
        this.accesses = accesses;
        this.terms = terms;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Transactional
    ApplicationSummary apply(Apply request) {
        LocalDate today = LocalDate.now(clock);
        FieldErrors errors = declared.check(request);
        UUID recipient = request.recipientId();
        errors.rejectIf(recipient != null && !recipients.knows(recipient), "/recipientId", "recipient-unknown");
        errors.rejectIf(recipient != null && recipients.isMerged(recipient), "/recipientId", "recipient-merged");
        visibility.check(errors, "/regionId", request.regionId());
        request.check(errors, codes, today);
        errors.throwIfAny();
        Application application = new Application(Ids.next(), request, needsDecision(request, today), today);
        applications.persist(application);
        return application.summary();
    }

    /** By the list of the exceptions as it is on the day of application: of grounds, and of kinds of cruel treatment. */
    private boolean needsDecision(Apply request, LocalDate today) {
        List<String> without = codes.list(WITHOUT_DECISION).stream()
                .filter(code -> code.isInForce(request.day(today)))
                .map(ReferenceCode::code)
                .toList();
        return Stream.of(request.ground(), String.valueOf(request.mistreatment()))
                .noneMatch(without::contains);
    }

    @Transactional
    ApplicationView show(UUID id, @Nullable String purpose) {
        String given = accesses.requirePurpose(purpose);
        Application application = applications.seen(id).orElseThrow(() -> Refused.notFound("application-not-found"));
        accesses.record(Map.of(application.recipientId(), List.of("application")), given);
        return application.view(terms.known());
    }

    @Transactional
    Page<ApplicationSummary> list(ApplicationsQuery query) {
        DecisionTerm term = terms.known();
        LocalDate today = LocalDate.now(clock);
        return applications
                .list(query, received -> term.due(received).isOver(today))
                .map(Application::summary);
    }
}

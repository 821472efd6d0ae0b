package kz.socialregistry.recipients.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCode;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.recipient.Finding;

/** Takes applications in. */
@ApplicationScoped
class Applying {

    private static final String WITHOUT_DECISION = "without-decision";

    private final Applications applications;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final Finding recipients;
    private final Visibility visibility;
    private final Clock clock;

    Applying(
            Applications applications,
            DeclaredRules declared,
            ReferenceCodes codes,
            Finding recipients,
            Visibility visibility,
            Clock clock) {
        this.applications = applications;
        this.declared = declared;
        this.codes = codes;
        this.recipients = recipients;
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
}

package kz.socialregistry.recipients.application;

import static java.util.Objects.requireNonNull;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.recipients.application.ApplicationSteps.Assess;
import kz.socialregistry.recipients.application.ApplicationSteps.Choose;
import kz.socialregistry.recipients.application.ApplicationSteps.Decide;
import kz.socialregistry.recipients.application.ApplicationSteps.Refer;
import kz.socialregistry.recipients.application.ApplicationSteps.Withdraw;
import kz.socialregistry.recipients.enrolment.Requesting;
import kz.socialregistry.recipients.territory.KnownUnits;

/** The steps from the application to the referral, each an act with a day; the referral asks for the place. */
@ApplicationScoped
class Proceeding {

    private final Applications applications;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final KnownUnits units;
    private final Requesting enrolments;
    private final SecurityIdentity caller;
    private final IfMatch ifMatch;
    private final Clock clock;

    Proceeding(
            Applications applications,
            DeclaredRules declared,
            ReferenceCodes codes,
            KnownUnits units,
            Requesting enrolments,
            SecurityIdentity caller,
            IfMatch ifMatch,
            Clock clock) {
        this.applications = applications;
        this.declared = declared;
        this.codes = codes;
        this.units = units;
        this.enrolments = enrolments;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @Transactional
    ApplicationSummary assess(UUID id, Assess found) {
        FieldErrors errors = declared.check(found);
        found.check(errors, codes);
        errors.throwIfAny();
        Assessment assessment = found.by(caller.getPrincipal().getName());
        return change(id, (application, today) -> application.assess(assessment, today));
    }

    @Transactional
    ApplicationSummary decide(UUID id, Decide decision) {
        FieldErrors errors = declared.check(decision);
        decision.check(errors, codes);
        errors.throwIfAny();
        return change(id, (application, today) -> {
            if (decision.refuses()) {
                application.refuse(decision.on(), decision.number(), requireNonNull(decision.refusalReason()), today);
            } else {
                application.grant(decision.on(), decision.number(), today);
            }
        });
    }

    @Transactional
    ApplicationSummary choose(UUID id, Choose choice) {
        declared.check(choice).throwIfAny();
        return change(id, (application, today) -> {
            UUID unit = choice.unitId();
            new FieldErrors()
                    .rejectIf(units.isForeign(unit), "/unitId", "outside-your-regions")
                    .throwIfAny();
            UUID enrolment = application.enrolmentId();
            boolean cameToNothing = enrolment != null && enrolments.cameToNothing(enrolment);
            application.choose(unit, choice.on(), cameToNothing, today);
        });
    }

    /** The referral and the request for the place are one: there is none without the other. */
    @Transactional
    ApplicationSummary refer(UUID id, Refer referral) {
        declared.check(referral).throwIfAny();
        return change(id, (application, today) -> {
            application.checkReferral(referral.on(), today);
            UUID enrolment = enrolments.refer(id, referral.request(application));
            application.refer(referral.on(), referral.number(), enrolment, today);
        });
    }

    @Transactional
    ApplicationSummary withdraw(UUID id, Withdraw withdrawal) {
        declared.check(withdrawal).throwIfAny();
        return change(id, (application, today) -> application.withdraw(withdrawal.on(), today));
    }

    private ApplicationSummary change(UUID id, BiConsumer<Application, LocalDate> step) {
        Application application =
                applications.toChange(id).orElseThrow(() -> Refused.notFound("application-not-found"));
        ifMatch.check(application.version());
        step.accept(application, LocalDate.now(clock));
        // So that the answer carries the version that the next reader will see.
        applications.flush();
        return application.summary();
    }
}

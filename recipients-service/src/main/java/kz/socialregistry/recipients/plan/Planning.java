package kz.socialregistry.recipients.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.recipients.enrolment.Stays;
import kz.socialregistry.recipients.plan.PlanResource.MakePlan;
import kz.socialregistry.recipients.plan.PlanResource.ReviewPlan;

/** Makes and reviews plans while somebody is there; the enrolment is locked, so one thing happens after the other. */
@ApplicationScoped
public class Planning implements PanacheRepositoryBase<Plan, UUID> {

    private final Stays stays;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final IfMatch ifMatch;
    private final Clock clock;

    Planning(Stays stays, DeclaredRules declared, ReferenceCodes codes, IfMatch ifMatch, Clock clock) {
        this.stays = stays;
        this.declared = declared;
        this.codes = codes;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @Transactional
    PlanView make(UUID enrolment, MakePlan request) {
        FieldErrors errors = declared.check(request);
        checkNext(errors, request.on(), request.nextReviewOn());
        errors.throwIfAny();
        LocalDate admitted = stays.admissionAsRead(enrolment);
        refuseUnlessPast(request.on());
        if (request.on().isBefore(admitted)) {
            throw Refused.conflict("day-too-early", admitted.toString());
        }
        if (findByIdOptional(enrolment).isPresent()) {
            throw Refused.conflict("plan-exists");
        }
        Plan plan = new Plan(enrolment, request.on(), request.nextReviewOn());
        persist(plan);
        return plan.view();
    }

    @Transactional
    PlanView review(UUID enrolment, ReviewPlan request) {
        FieldErrors errors = declared.check(request);
        checkNext(errors, request.on(), request.nextReviewOn());
        codes.check(errors, "/outcome", "review-outcomes", request.outcome(), request.on());
        errors.throwIfAny();
        stays.admissionWhileThere(enrolment);
        Plan plan = found(enrolment);
        ifMatch.check(plan.version());
        refuseUnlessPast(request.on());
        plan.review(new Review(request.on(), request.outcome()), request.nextReviewOn());
        // So that the answer carries the version that the next reader will see.
        flush();
        return plan.view();
    }

    @Transactional
    PlanView show(UUID enrolment) {
        stays.over(enrolment);
        return found(enrolment).view();
    }

    /** The plans of these stays. */
    @Transactional
    public List<PlanView> ofStays(Collection<UUID> enrolments) {
        return find("enrolmentId in :stays order by enrolmentId", Parameters.with("stays", enrolments)).stream()
                .map(Plan::view)
                .toList();
    }

    private Plan found(UUID enrolment) {
        return findByIdOptional(enrolment).orElseThrow(() -> Refused.notFound("plan-not-found"));
    }

    private void refuseUnlessPast(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Refused.conflict("day-in-future", today.toString());
        }
    }

    private static void checkNext(FieldErrors errors, LocalDate on, LocalDate next) {
        errors.rejectIf(on != null && next != null && !next.isAfter(on), "/nextReviewOn", "not-later", on);
    }
}

package kz.socialregistry.recipients.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** Shows enrolments; they hold nothing personal, so nobody is asked what for. */
@ApplicationScoped
class Showing {

    private final Enrolments enrolments;

    Showing(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Transactional
    EnrolmentView show(UUID id) {
        return enrolments.seen(id).map(Enrolment::view).orElseThrow(() -> Refused.notFound("enrolment-not-found"));
    }

    @Transactional
    Page<EnrolmentView> list(EnrolmentsQuery query) {
        return enrolments.list(query).map(Enrolment::view);
    }
}

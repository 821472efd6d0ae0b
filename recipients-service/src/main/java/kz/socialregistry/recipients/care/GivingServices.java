package kz.socialregistry.recipients.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.recipients.care.ServicesResource.EndService;
import kz.socialregistry.recipients.enrolment.Stays;

/** Records which services are given while somebody is there; who sees the enrolment sees them. */
@ApplicationScoped
public class GivingServices implements PanacheRepositoryBase<ServiceGiven, UUID> {

    private final Stays stays;
    private final DeclaredRules declared;
    private final ReferenceCodes codes;
    private final IfMatch ifMatch;
    private final Clock clock;

    GivingServices(Stays stays, DeclaredRules declared, ReferenceCodes codes, IfMatch ifMatch, Clock clock) {
        this.stays = stays;
        this.declared = declared;
        this.codes = codes;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @Transactional
    ServiceView give(UUID enrolment, GiveService request) {
        FieldErrors errors = declared.check(request);
        request.check(errors, codes);
        errors.throwIfAny();
        LocalDate admitted = stays.admissionAsRead(enrolment);
        LocalDate today = LocalDate.now(clock);
        if (request.from().isAfter(today)) {
            throw Refused.conflict("day-in-future", today.toString());
        }
        if (request.from().isBefore(admitted)) {
            throw Refused.conflict("day-too-early", admitted.toString());
        }
        ServiceGiven given = new ServiceGiven(Ids.next(), enrolment, request);
        persist(given);
        return given.view(null);
    }

    @Transactional
    ServiceView end(UUID id, EndService request) {
        declared.check(request).throwIfAny();
        ServiceGiven given = findByIdOptional(id).orElseThrow(GivingServices::notFound);
        if (!stays.isSeen(given.enrolmentId())) {
            throw notFound();
        }
        stays.admissionWhileThere(given.enrolmentId());
        getEntityManager().refresh(given, LockModeType.PESSIMISTIC_WRITE);
        ifMatch.check(given.version());
        given.end(request.on(), LocalDate.now(clock));
        // So that the answer carries the version that the next reader will see.
        flush();
        return given.view(null);
    }

    @Transactional
    ServiceView show(UUID id) {
        ServiceGiven given = findByIdOptional(id)
                .filter(found -> stays.isSeen(found.enrolmentId()))
                .orElseThrow(GivingServices::notFound);
        return given.view(stays.over(given.enrolmentId()).orElse(null));
    }

    @Transactional
    Page<ServiceView> list(UUID enrolment, ListQuery query) {
        LocalDate over = stays.over(enrolment).orElse(null);
        return Listing.of(this, "ServiceGiven", ServiceGiven::id)
                .equal("enrolmentId", enrolment)
                .page(query)
                .map(given -> given.view(over));
    }

    /** The services given during these stays, which the caller sees. */
    @Transactional
    public List<ServiceView> ofStays(Collection<UUID> enrolments) {
        return find("enrolmentId in :stays order by id", Parameters.with("stays", enrolments)).stream()
                .map(given -> given.view(stays.over(given.enrolmentId()).orElse(null)))
                .toList();
    }

    private static Refused notFound() {
        return Refused.notFound("service-not-found");
    }
}

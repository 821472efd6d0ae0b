package kz.socialregistry.recipients.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;

/** All enrolments. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private final Feeds feeds;

    Enrolments(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Locks it, so that a step taken by a person and an answer of centres-service come one after the other. */
    Optional<Enrolment> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks all of them, always in the order of their ids, so that two transactions never wait for each other. */
    List<Enrolment> toChange(Collection<UUID> ids) {
        return find("id in :ids order by id", Parameters.with("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Page<Enrolment> list(EnrolmentsQuery query) {
        return Listing.of(this, "Enrolment", Enrolment::id)
                .equal("recipientId", query.recipient)
                .equal("unitId", query.unit)
                .equal("status", query.status())
                .page(query, feeds, "enrolment");
    }
}

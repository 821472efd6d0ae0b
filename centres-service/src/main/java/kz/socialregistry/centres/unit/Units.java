package kz.socialregistry.centres.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    /** The units of a centre in the order of their ids, with their rows locked: nobody gets a place meanwhile. */
    public List<Unit> ofCentreLocked(UUID centreId) {
        return find("centreId", Sort.by("id"), centreId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Unit get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("unit-not-found", id));
    }

    Unit getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refused.notFound("unit-not-found", id));
    }

    Page<Unit> ofCentre(UUID centreId, ListQuery query) {
        List<Unit> found = find("centreId = ?1 and id > ?2", Sort.by("id"), centreId, query.after())
                .range(0, query.limit())
                .list();
        return Page.of(found, query.limit(), Unit::id);
    }
}

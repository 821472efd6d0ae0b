package kz.socialregistry.centres.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;

/** All headcounts. */
@ApplicationScoped
class StaffCounts implements PanacheRepositoryBase<StaffCount, UUID> {

    Page<StaffCount> ofCentre(UUID centreId, ListQuery query) {
        List<StaffCount> found = find("centreId = ?1 and id > ?2", Sort.by("id"), centreId, query.after())
                .range(0, query.limit())
                .list();
        return Page.of(found, query.limit(), StaffCount::id);
    }
}

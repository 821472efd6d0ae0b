package kz.socialregistry.centres.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;

/** All headcounts. */
@ApplicationScoped
class StaffCounts implements PanacheRepositoryBase<StaffCount, UUID> {

    Page<StaffCount> ofCentre(UUID centreId, ListQuery query) {
        return Listing.of(this, "StaffCount", StaffCount::id)
                .equal("centreId", centreId)
                .page(query);
    }
}

package kz.socialregistry.centres.centreact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;

/** All acts on centres. Whoever sees a centre sees its acts. */
@ApplicationScoped
class CentreActs implements PanacheRepositoryBase<CentreAct, UUID> {

    /** Those on a centre, and the mergers of others into it. */
    Page<CentreAct> ofCentre(UUID centreId, ListQuery query) {
        return Listing.of(this, "CentreAct", CentreAct::id)
                .where("(e.centreId = :centre or e.successorId = :centre)", "centre", centreId)
                .page(query);
    }
}

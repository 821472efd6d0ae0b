package kz.socialregistry.centres.regionact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All acts. */
@ApplicationScoped
class RegionActs implements PanacheRepositoryBase<RegionAct, UUID> {

    private static final String ABOUT =
            "(exists (select 1 from RegionAct a join a.changes c where a = e and (c.regionId = :region or c.parentId = :region))"
                    + " or exists (select 1 from Succession s where s.actId = e.id"
                    + " and (s.predecessorId = :region or s.successorId = :region)))";

    private final Feeds feeds;

    RegionActs(Feeds feeds) {
        this.feeds = feeds;
    }

    /** @throws Refused if there is no such act */
    RegionAct get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("region-act-not-found", id));
    }

    Page<RegionAct> list(RegionActsQuery query) {
        return Listing.of(this, "RegionAct", RegionAct::id)
                .where(ABOUT, "region", query.region)
                .page(query, feeds, "region_act");
    }
}

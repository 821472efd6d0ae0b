package kz.socialregistry.centres.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    private final Regions regions;
    private final Clock clock;
    private final Feeds feeds;

    Units(Regions regions, Clock clock, Feeds feeds) {
        this.regions = regions;
        this.clock = clock;
        this.feeds = feeds;
    }

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
        return Listing.of(this, "Unit", Unit::id).equal("centreId", centreId).page(query);
    }

    Page<Unit> list(UnitsQuery query) {
        Collection<UUID> within = query.region == null ? null : regions.within(query.region, LocalDate.now(clock));
        return Listing.of(this, "Unit", Unit::id)
                .where("e.regionId in :regions", "regions", within)
                .equal("centreId", query.centre)
                .equal("format", query.format)
                .equal("targetGroup", query.targetGroup)
                .page(query, feeds, "unit");
    }
}

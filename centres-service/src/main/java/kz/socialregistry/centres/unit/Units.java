package kz.socialregistry.centres.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;
import kz.socialregistry.platform.territory.Visibility.Limit;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {

    private final Regions regions;
    private final Centres centres;
    private final Visibility visibility;
    private final Clock clock;
    private final Feeds feeds;

    Units(Regions regions, Centres centres, Visibility visibility, Clock clock, Feeds feeds) {
        this.regions = regions;
        this.centres = centres;
        this.visibility = visibility;
        this.clock = clock;
        this.feeds = feeds;
    }

    /** The units of a centre in the order of their ids, with their rows locked: nobody gets a place meanwhile. */
    public List<Unit> ofCentreLocked(UUID centreId) {
        return find("centreId", Sort.by("id"), centreId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The ids of the units of a centre. */
    public Set<UUID> idsOfCentre(UUID centreId) {
        return list("centreId", centreId).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /**
     * The unit, if the caller sees its centre or the region it serves.
     *
     * @throws Refused otherwise
     */
    public Unit get(UUID id) {
        return findByIdOptional(id).filter(this::isSeen).orElseThrow(() -> Refused.notFound("unit-not-found", id));
    }

    /** Whether there is such a unit for the caller. */
    public boolean isSeen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen).isPresent();
    }

    Unit getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isSeen)
                .orElseThrow(() -> Refused.notFound("unit-not-found", id));
    }

    private boolean isSeen(Unit unit) {
        return visibility.seesCentre(unit.centreId())
                && (visibility.sees(unit.regionId(), unit.openedOn(), unit.closedOn())
                        || centres.find(unit.centreId()).isPresent());
    }

    /** Whoever sees a centre sees all its units. */
    private Limit ofSeenRegions() {
        return visibility
                .byRegion("e.regionId", "e.openedOn", "e.closedOn")
                .or(
                        " exists (select 1 from Centre c where c.id = e.centreId and %s)",
                        visibility.byRegion("c.regionId", "c.openedOn", "c.closedOn"));
    }

    /** Those of a centre that the caller sees. */
    Page<Unit> ofCentre(UUID centreId, ListQuery query) {
        return Listing.of(this, "Unit", Unit::id).equal("centreId", centreId).page(query);
    }

    Page<Unit> list(UnitsQuery query) {
        Collection<UUID> within =
                query.region == null ? null : regions.within("region", query.region, LocalDate.now(clock));
        return Listing.of(this, "Unit", Unit::id)
                .only(visibility.byCentre("e.centreId"))
                .only(ofSeenRegions())
                .where("e.regionId in :regions", "regions", within)
                .equal("centreId", query.centre)
                .equal("format", query.format)
                .equal("targetGroup", query.targetGroup)
                .page(query, feeds, "unit");
    }
}

package kz.socialregistry.centres.centre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** All centres. */
@ApplicationScoped
public class Centres implements PanacheRepositoryBase<Centre, UUID> {

    private final Regions regions;
    private final Visibility visibility;
    private final Clock clock;
    private final Feeds feeds;

    Centres(Regions regions, Visibility visibility, Clock clock, Feeds feeds) {
        this.regions = regions;
        this.visibility = visibility;
        this.clock = clock;
        this.feeds = feeds;
    }

    /** @throws Refused if there is no such centre */
    public Centre get(UUID id) {
        return find(id).orElseThrow(() -> Refused.notFound("centre-not-found", id));
    }

    /** The centre, if there is one that the caller sees. */
    public Optional<Centre> find(UUID id) {
        return findByIdOptional(id).filter(this::isSeen);
    }

    private boolean isSeen(Centre centre) {
        return visibility.sees(centre.regionId(), centre.openedOn(), centre.closedOn())
                && visibility.seesCentre(centre.id());
    }

    /**
     * The centre, with its row locked until the transaction ends: opening a unit and closing the centre exclude each
     * other.
     *
     * @throws Refused if there is no such centre
     */
    public Centre getLocked(UUID id) {
        return findLocked(id).orElseThrow(() -> Refused.notFound("centre-not-found", id));
    }

    /** The centre with its row locked, if there is one that the caller sees. */
    public Optional<Centre> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(this::isSeen);
    }

    /** The centres that a provider runs, with their rows locked until the transaction ends. */
    List<Centre> ofProvider(UUID providerId) {
        return find("providerId", Sort.by("id"), providerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The day the oldest of the units entered for it opened; {@code null} if there is none whose day is known. */
    @Nullable
    LocalDate firstUnitOpenedOn(UUID id) {
        return (LocalDate) getEntityManager()
                .createNativeQuery("""
                        select min(opened_on) from unit u where centre_id = ?
                        and not exists (select from unit_former_centre f where f.unit_id = u.id)
                        """, LocalDate.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    Page<Centre> list(CentresQuery query) {
        Collection<UUID> within =
                query.region == null ? null : regions.within("region", query.region, LocalDate.now(clock));
        return Listing.of(this, "Centre", Centre::id)
                .only(visibility.byRegion("e.regionId", "e.openedOn", "e.closedOn"))
                .only(visibility.byCentre("e.id"))
                .where("e.regionId in :regions", "regions", within)
                .equal("kind", query.kind)
                .equal("providerKind", query.providerKind)
                .equal("providerId", query.providerId)
                .page(query, feeds, "centre");
    }
}

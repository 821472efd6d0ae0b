package kz.socialregistry.centres.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** All regions. Other features ask it which region a code means and what lies inside a region. */
@ApplicationScoped
public class Regions implements PanacheRepositoryBase<Region, UUID> {

    private static final String IN_FORCE =
            " and (%1$s.validFrom is null or %1$s.validFrom <= :on) and (%1$s.validTo is null or %1$s.validTo > :on))";
    private static final String HAS_CODE =
            "exists (select 1 from Region x join x.codes c where x = e and c.code = :kato" + IN_FORCE.formatted("c");
    private static final String HAS_PARENT =
            "exists (select 1 from Region y join y.parents p where y = e and p.regionId = :parent"
                    + IN_FORCE.formatted("p");

    private final Feeds feeds;
    private final Visibility visibility;

    Regions(Feeds feeds, Visibility visibility) {
        this.feeds = feeds;
        this.visibility = visibility;
    }

    /** Adds an error unless this is the id of a region for which the caller may enter something. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID regionId) {
        if (regionId != null && count("id", regionId) == 0) {
            errors.reject(pointer, "unknown-region");
        } else {
            visibility.check(errors, pointer, regionId);
        }
    }

    /**
     * The region meant, with the districts that belong to it on a day.
     *
     * @param parameter the name of the query parameter
     * @param region an id, or a KATO code of 2, 4 or 9 digits that is in force on the day
     * @throws FieldErrors.Invalid if there is no such region
     */
    public Collection<UUID> within(String parameter, String region, LocalDate on) {
        UUID id = find(region, on).orElseThrow(() -> new FieldErrors()
                .reject("?" + parameter, "unknown-region")
                .asException());
        List<UUID> ids = new ArrayList<>(List.of(id));
        list("from Region e where " + HAS_PARENT, Parameters.with("parent", id).and("on", on)).stream()
                .map(Region::id)
                .forEach(ids::add);
        return ids;
    }

    private Optional<UUID> find(String region, LocalDate on) {
        if (region.matches("[0-9]{2}|[0-9]{4}|[0-9]{9}")) {
            String kato = region + "0".repeat(9 - region.length());
            return find(
                            "from Region e where " + HAS_CODE,
                            Parameters.with("kato", kato).and("on", on))
                    .firstResultOptional()
                    .map(Region::id);
        }
        if (region.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return findByIdOptional(UUID.fromString(region)).map(Region::id);
        }
        return Optional.empty();
    }

    Page<Region> list(RegionsQuery query, LocalDate on) {
        Listing<Region> listing = Listing.of(this, "Region", Region::id)
                .equal("level", query.level)
                .where(HAS_PARENT, "parent", query.parent)
                .where(HAS_CODE, "kato", query.kato);
        if (query.parent != null || query.kato != null) {
            listing.with("on", on);
        }
        return listing.page(query, feeds, "region");
    }
}

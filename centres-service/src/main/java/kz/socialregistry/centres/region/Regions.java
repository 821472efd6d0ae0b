package kz.socialregistry.centres.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final String HAD_CODE =
            "exists (select 1 from Region x join x.codes c where x = e and c.code = :code";
    private static final String HAS_CODE = HAD_CODE + IN_FORCE.formatted("c");
    private static final String HAS_PARENT =
            "exists (select 1 from Region y join y.parents p where y = e and p.regionId = :parent"
                    + IN_FORCE.formatted("p");
    private static final String EXISTS =
            "exists (select 1 from Region z join z.names n where z = e" + IN_FORCE.formatted("n");
    private static final String CONCERNED = "from Region e where e.id in :ids"
            + " or exists (select 1 from Region x join x.codes c where x = e and c.code in :codes)"
            + " or exists (select 1 from Region y join y.parents p where y = e and p.regionId in :ending)"
            + " order by e.id";
    private static final String IN_USE = """
            select distinct region_id
            from (select region_id, closed_on from centre union all select region_id, closed_on from unit) used
            where region_id in (:ids) and (closed_on is null or closed_on > :on)
            """;

    private static final String MEANT_BY_ID = "select id from region where id = :region";
    private static final String MEANT_BY_CODE =
            "select region_id as id from region_code where code = :region and daterange(valid_from, valid_to) @> cast(:on as date)";
    private static final String WITH_PARTS = """
            with meant as (%s)
            select id from meant
            union
            select region_id from region_parent
            where parent_id = (select id from meant) and daterange(valid_from, valid_to) @> cast(:on as date)
            """;

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
        List<UUID> ids = withParts(region, on);
        if (ids.isEmpty()) {
            throw new FieldErrors().reject("?" + parameter, "unknown-region").asException();
        }
        return ids;
    }

    private List<UUID> withParts(String region, LocalDate on) {
        if (region.matches("[0-9]{2}|[0-9]{4}|[0-9]{9}")) {
            return withParts(MEANT_BY_CODE, wholeCode(region), on);
        }
        if (region.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return withParts(MEANT_BY_ID, UUID.fromString(region), on);
        }
        return List.of();
    }

    private List<UUID> withParts(String meant, Object region, LocalDate on) {
        List<?> ids = getEntityManager()
                .createNativeQuery(WITH_PARTS.formatted(meant), UUID.class)
                .setParameter("region", region)
                .setParameter("on", on)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** A code with all its nine digits. */
    private static String wholeCode(String code) {
        return code + "0".repeat(9 - code.length());
    }

    /**
     * Begins an act: the regions it concerns, locked. Acts are applied one after another, and nobody enters a code
     * meanwhile. Codes may go from one region to another until {@link #finish} is called.
     *
     * @param ids the regions that it names
     * @param codes the codes that it gives; whoever has them is concerned
     * @param ending the regions that it abolishes; whoever lies in them is concerned
     */
    public List<Region> begin(Collection<UUID> ids, Collection<String> codes, Collection<UUID> ending) {
        execute("lock table region_code in share row exclusive mode");
        execute("set constraints region_code_means_one_region deferred");
        return find(CONCERNED, Parameters.with("ids", ids).and("codes", codes).and("ending", ending))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Ends an act: all its changes are written, and the database has checked that a code means one region. */
    public void finish() {
        flush();
        execute("set constraints region_code_means_one_region immediate");
    }

    private void execute(String statement) {
        getEntityManager().createNativeQuery(statement).executeUpdate();
    }

    /** Tells whoever asks that what is shown of the region changed, though not by its own fields. */
    public void touch(Region region) {
        getEntityManager().lock(region, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Those of the regions in which centres or units work on the day or later. */
    public Set<UUID> inUse(Collection<UUID> ids, LocalDate on) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<?> used = getEntityManager()
                .createNativeQuery(IN_USE, UUID.class)
                .setParameter("ids", ids)
                .setParameter("on", on)
                .getResultList();
        return used.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    Page<Region> list(RegionsQuery query, LocalDate today) {
        LocalDate day = query.on;
        String code = query.code == null ? query.kato : wholeCode(query.code);
        boolean always = query.code != null && day == null;
        Listing<Region> listing = Listing.of(this, "Region", Region::id)
                .equal("level", query.level)
                .where(HAS_PARENT, "parent", query.parent)
                .where(always ? HAD_CODE + ")" : HAS_CODE, "code", code);
        if (query.parent != null || (code != null && !always)) {
            listing.with("on", day == null ? today : day);
        } else if (code == null) {
            listing.where(EXISTS, "on", day);
        }
        return listing.page(query, feeds, "region");
    }
}

package kz.socialregistry.centres.centre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All centres. */
@ApplicationScoped
public class Centres implements PanacheRepositoryBase<Centre, UUID> {

    private final Regions regions;
    private final Clock clock;

    Centres(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws Refused if there is no such centre */
    public Centre get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("centre-not-found", id));
    }

    /**
     * The centre, with its row locked until the transaction ends: opening a unit and closing the centre exclude each
     * other.
     *
     * @throws Refused if there is no such centre
     */
    public Centre getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refused.notFound("centre-not-found", id));
    }

    Page<Centre> list(CentresQuery query) {
        List<String> conditions = new ArrayList<>(List.of("id > :after"));
        Parameters parameters = Parameters.with("after", query.after());
        if (query.region != null) {
            conditions.add("regionId in (:regions)");
            parameters.and("regions", regions.within(query.region, LocalDate.now(clock)));
        }
        if (query.kind != null) {
            conditions.add("kind = :kind");
            parameters.and("kind", query.kind);
        }
        if (query.providerKind != null) {
            conditions.add("providerKind = :providerKind");
            parameters.and("providerKind", query.providerKind);
        }
        List<Centre> found = find(String.join(" and ", conditions), Sort.by("id"), parameters)
                .range(0, query.limit())
                .list();
        return Page.of(found, query.limit(), Centre::id);
    }
}

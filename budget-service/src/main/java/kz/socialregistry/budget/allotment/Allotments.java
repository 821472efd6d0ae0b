package kz.socialregistry.budget.allotment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** All allotments. */
@ApplicationScoped
public class Allotments implements PanacheRepositoryBase<Allotment, UUID> {

    private final Visibility visibility;
    private final Feeds feeds;

    Allotments(Visibility visibility, Feeds feeds) {
        this.visibility = visibility;
        this.feeds = feeds;
    }

    /** Adds an error unless this is the id of an allotment that the caller sees. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID allotmentId) {
        errors.rejectIf(allotmentId != null && !isSeen(allotmentId), pointer, "unknown-allotment");
    }

    /** Whether there is such an allotment for the caller. */
    public boolean isSeen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen).isPresent();
    }

    private boolean isSeen(Allotment allotment) {
        return visibility.sees(allotment.regionId(), allotment.firstDay(), allotment.firstDay());
    }

    /**
     * A condition that only those meet that the caller sees.
     *
     * @param alias of the allotment in the query
     */
    public Visibility.Limit limit(String alias) {
        String firstDay = "function('make_date', " + alias + ".year, 1, 1)";
        return visibility.byRegion(alias + ".regionId", firstDay, firstDay);
    }

    Allotment get(UUID id) {
        return findByIdOptional(id).filter(this::isSeen).orElseThrow(() -> Refused.notFound("allotment-not-found", id));
    }

    Page<Allotment> list(AllotmentsQuery query) {
        return Listing.of(this, "Allotment", Allotment::id)
                .only(limit("e"))
                .equal("programmeId", query.programme)
                .equal("regionId", query.region)
                .equal("year", query.year)
                .page(query, feeds, "allotment");
    }
}

package kz.socialregistry.budget.allotment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** All allotments. */
@ApplicationScoped
public class Allotments implements PanacheRepositoryBase<Allotment, UUID> {

    private final Feeds feeds;

    Allotments(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Adds an error unless this is the id of an allotment. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID allotmentId) {
        errors.rejectIf(allotmentId != null && count("id", allotmentId) == 0, pointer, "unknown-allotment");
    }

    Allotment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("allotment-not-found", id));
    }

    Page<Allotment> list(AllotmentsQuery query) {
        return Listing.of(this, "Allotment", Allotment::id)
                .equal("programmeId", query.programme)
                .equal("regionId", query.region)
                .equal("year", query.year)
                .page(query, feeds, "allotment");
    }
}

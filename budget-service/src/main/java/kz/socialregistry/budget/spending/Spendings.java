package kz.socialregistry.budget.spending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.budget.allotment.Allotments;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All spendings. */
@ApplicationScoped
class Spendings implements PanacheRepositoryBase<Spending, UUID> {

    private final Allotments allotments;
    private final Feeds feeds;

    Spendings(Allotments allotments, Feeds feeds) {
        this.allotments = allotments;
        this.feeds = feeds;
    }

    Spending get(UUID id) {
        return findByIdOptional(id)
                .filter(spending -> allotments.isSeen(spending.allotmentId()))
                .orElseThrow(() -> Refused.notFound("spending-not-found", id));
    }

    Page<Spending> list(SpendingsQuery query) {
        return Listing.of(this, "Spending", Spending::id)
                .only(allotments
                        .limit("a")
                        .within("exists (select 1 from Allotment a where a.id = e.allotmentId and %s)"))
                .equal("allotmentId", query.allotment)
                .page(query, feeds, "spending");
    }
}

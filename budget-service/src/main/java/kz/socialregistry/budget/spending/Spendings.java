package kz.socialregistry.budget.spending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All spendings. */
@ApplicationScoped
class Spendings implements PanacheRepositoryBase<Spending, UUID> {

    private final Feeds feeds;

    Spendings(Feeds feeds) {
        this.feeds = feeds;
    }

    Spending get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("spending-not-found", id));
    }

    Page<Spending> list(SpendingsQuery query) {
        return Listing.of(this, "Spending", Spending::id)
                .equal("allotmentId", query.allotment)
                .page(query, feeds, "spending");
    }
}

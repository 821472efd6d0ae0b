package kz.socialregistry.budget.spending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All spendings. */
@ApplicationScoped
class Spendings implements PanacheRepositoryBase<Spending, UUID> {

    Spending get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("spending-not-found", id));
    }

    Page<Spending> list(SpendingsQuery query) {
        String condition = "id > :after" + (query.allotment == null ? "" : " and allotmentId = :allotment");
        Parameters parameters = Parameters.with("after", query.after());
        if (query.allotment != null) {
            parameters.and("allotment", query.allotment);
        }
        List<Spending> found = find(condition, Sort.by("id"), parameters)
                .range(0, query.limit())
                .list();
        return Page.of(found, query.limit(), Spending::id);
    }
}

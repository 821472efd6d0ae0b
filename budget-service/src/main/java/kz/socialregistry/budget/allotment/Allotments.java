package kz.socialregistry.budget.allotment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** All allotments. */
@ApplicationScoped
public class Allotments implements PanacheRepositoryBase<Allotment, UUID> {

    /** Adds an error unless this is the id of an allotment. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID allotmentId) {
        errors.rejectIf(allotmentId != null && count("id", allotmentId) == 0, pointer, "unknown-allotment");
    }

    Allotment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("allotment-not-found", id));
    }

    Page<Allotment> list(AllotmentsQuery query) {
        List<String> conditions = new ArrayList<>(List.of("id > :after"));
        Parameters parameters = Parameters.with("after", query.after());
        if (query.programme != null) {
            conditions.add("programmeId = :programme");
            parameters.and("programme", query.programme);
        }
        if (query.region != null) {
            conditions.add("regionId = :region");
            parameters.and("region", query.region);
        }
        if (query.year != null) {
            conditions.add("year = :year");
            parameters.and("year", query.year);
        }
        List<Allotment> found = find(String.join(" and ", conditions), Sort.by("id"), parameters)
                .range(0, query.limit())
                .list();
        return Page.of(found, query.limit(), Allotment::id);
    }
}

package kz.socialregistry.budget.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** All programmes. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    /** Adds an error unless this is the id of a programme. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID programmeId) {
        errors.rejectIf(programmeId != null && count("id", programmeId) == 0, pointer, "unknown-programme");
    }

    Programme get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("programme-not-found", id));
    }

    Page<Programme> list(ProgrammesQuery query) {
        String condition = "id > :after" + (query.instrument == null ? "" : " and instrument = :instrument");
        Parameters parameters = Parameters.with("after", query.after());
        if (query.instrument != null) {
            parameters.and("instrument", query.instrument);
        }
        List<Programme> found = find(condition, Sort.by("id"), parameters)
                .range(0, query.limit())
                .list();
        return Page.of(found, query.limit(), Programme::id);
    }
}

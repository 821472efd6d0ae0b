package kz.socialregistry.budget.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** All programmes. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    private final Feeds feeds;

    Programmes(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Adds an error unless this is the id of a programme. */
    public void check(FieldErrors errors, String pointer, @Nullable UUID programmeId) {
        errors.rejectIf(programmeId != null && count("id", programmeId) == 0, pointer, "unknown-programme");
    }

    Programme get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.notFound("programme-not-found", id));
    }

    Page<Programme> list(ProgrammesQuery query) {
        return Listing.of(this, "Programme", Programme::id)
                .equal("instrument", query.instrument)
                .page(query, feeds, "programme");
    }
}

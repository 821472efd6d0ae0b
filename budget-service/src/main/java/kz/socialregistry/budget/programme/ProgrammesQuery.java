package kz.socialregistry.budget.programme;

import jakarta.ws.rs.QueryParam;
import kz.socialregistry.platform.lists.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which programmes to list. */
class ProgrammesQuery extends FeedQuery {

    @QueryParam("instrument")
    @Parameter(description = "Code of the list `instruments`.", example = "maintenance")
    @Nullable
    String instrument;
}

package kz.socialregistry.budget.programme;

import jakarta.ws.rs.QueryParam;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which programmes to list. */
class ProgrammesQuery extends FeedQuery {

    @QueryParam("instrument")
    @CodeOf("instruments")
    @Parameter(description = "Code of the list `instruments`.", example = "maintenance")
    @Nullable
    String instrument;
}

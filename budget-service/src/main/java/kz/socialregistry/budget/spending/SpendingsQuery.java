package kz.socialregistry.budget.spending;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which spendings to list. */
class SpendingsQuery extends FeedQuery {

    @QueryParam("allotment")
    @Parameter(description = "Id of an allotment.")
    @Nullable
    UUID allotment;
}

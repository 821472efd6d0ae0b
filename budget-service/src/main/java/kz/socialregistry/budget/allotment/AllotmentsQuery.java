package kz.socialregistry.budget.allotment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which allotments to list. */
class AllotmentsQuery extends FeedQuery {

    @QueryParam("programme")
    @Parameter(description = "Id of a programme.")
    @Nullable
    UUID programme;

    @QueryParam("region")
    @Parameter(description = "Id of the region the lines are known for.")
    @Nullable
    UUID region;

    @QueryParam("year")
    @Min(1900)
    @Max(2199)
    @Parameter(description = "Budget year.", example = "2019")
    @Nullable
    Integer year;
}

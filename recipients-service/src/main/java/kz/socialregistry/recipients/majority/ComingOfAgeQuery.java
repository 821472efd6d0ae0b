package kz.socialregistry.recipients.majority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How far ahead to look, and where. */
class ComingOfAgeQuery extends ListQuery {

    private static final int HALF_A_YEAR = 6;

    @QueryParam("within")
    @Min(0)
    @Max(60)
    @Parameter(description = "How many months after the current one to look ahead; 6 if absent.", example = "3")
    @Nullable
    Integer within;

    @QueryParam("unit")
    @Parameter(description = "Only enrolments in the unit with this id.")
    @Nullable
    UUID unit;

    int months() {
        return within == null ? HALF_A_YEAR : within;
    }
}

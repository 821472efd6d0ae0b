package kz.socialregistry.centres.alternative;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** On which day a place is looked for, and how many to show. */
class AlternativesQuery {

    @QueryParam("on")
    @Parameter(description = "The day; today if absent.", example = "2026-03-10")
    @Nullable
    LocalDate on;

    @QueryParam("limit")
    @Min(1)
    @Max(50)
    @Parameter(description = "How many at most; 10 if absent.", example = "10")
    @Nullable
    Integer limit;

    int atMost() {
        return limit == null ? 10 : limit;
    }
}

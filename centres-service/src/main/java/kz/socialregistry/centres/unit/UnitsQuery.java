package kz.socialregistry.centres.unit;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which units to list. */
class UnitsQuery extends FeedQuery {

    @QueryParam("region")
    @Parameter(
            description =
                    "Only units of this region and of the districts that belong to it today: an id, or a KATO code of"
                            + " 2, 4 or 9 digits.",
            example = "79")
    @Nullable
    String region;

    @QueryParam("centre")
    @Parameter(description = "Only units of the centre with this id.")
    @Nullable
    UUID centre;

    @QueryParam("format")
    @Parameter(description = "Only units of this format: a code of the list `formats`.", example = "inpatient")
    @Nullable
    String format;

    @QueryParam("targetGroup")
    @Parameter(
            description = "Only units for this target group: a code of the list `target-groups`.",
            example = "elderly-and-disabled")
    @Nullable
    String targetGroup;
}

package kz.socialregistry.centres.regionact;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which acts to list. */
class RegionActsQuery extends FeedQuery {

    @QueryParam("region")
    @Parameter(
            description =
                    "Only acts about the region with this id: that changed it, let a district come to it, or name it as a"
                            + " predecessor or successor.")
    @Nullable
    UUID region;
}

package kz.socialregistry.centres.centre;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.parameters.RegionText;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which centres to list. */
class CentresQuery extends FeedQuery {

    @QueryParam("region")
    @RegionText
    @Parameter(
            description =
                    "Only centres of this region and of the districts that belong to it today: an id, or a KATO code of"
                            + " 2, 4 or 9 digits.",
            example = "79")
    @Nullable
    String region;

    @QueryParam("kind")
    @CodeOf("centre-kinds")
    @Parameter(description = "Only centres of this kind: a code of the list `centre-kinds`.", example = "general")
    @Nullable
    String kind;

    @QueryParam("providerKind")
    @CodeOf("provider-kinds")
    @Parameter(description = "Only centres of this ownership: a code of the list `provider-kinds`.", example = "ngo")
    @Nullable
    String providerKind;

    @QueryParam("providerId")
    @Parameter(description = "Only centres that this provider runs: its id.")
    @Nullable
    UUID providerId;
}

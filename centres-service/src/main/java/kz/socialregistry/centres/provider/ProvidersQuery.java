package kz.socialregistry.centres.provider;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.reference.CodeOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which providers to list. */
class ProvidersQuery extends FeedQuery {

    @QueryParam("bin")
    @Pattern(regexp = "[0-9]{12}")
    @Parameter(description = "Only the provider with this business identification number.", example = "491240000019")
    @Nullable
    String bin;

    @QueryParam("ownership")
    @CodeOf("provider-kinds")
    @Parameter(description = "Only providers of this ownership: a code of the list `provider-kinds`.", example = "ngo")
    @Nullable
    String ownership;
}

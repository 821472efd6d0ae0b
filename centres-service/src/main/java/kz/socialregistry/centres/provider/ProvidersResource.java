package kz.socialregistry.centres.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/providers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.REGISTRAR,
    Role.CENTRE_MANAGER,
    Role.FINANCE_OFFICER,
    Role.ANALYST,
    Role.INTEGRATOR,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(
        name = "providers",
        description = "Organisations that run centres. Everybody sees them, wherever their centres are.")
public class ProvidersResource {

    private final EnteringProviders entering;
    private final Providers providers;

    ProvidersResource(EnteringProviders entering, Providers providers) {
        this.entering = entering;
        this.providers = providers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "enterProvider",
            summary = "Enter a provider",
            description =
                    "Enters an organisation that runs centres. A centre entered with a number that no provider has enters its"
                            + " provider by itself.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnterProvider.class),
                            examples = @ExampleObject(name = "non-governmental", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The provider is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`bin-in-use`: another provider has this number; `providerId` in the answer is its id.")
    public Response enter(@NotNull EnterProvider request) {
        Provider provider = entering.enter(request);
        return Etags.created(URI.create("/v1/providers/" + provider.id()), provider.view(), provider.version());
    }

    @GET
    @Operation(
            operationId = "listProviders",
            summary = "List providers",
            description = "Providers in the order they were entered, filtered by number or ownership.")
    @APIResponse(
            responseCode = "200",
            description = "A page of providers; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = ProviderList.class)))
    public Response list(@BeanParam @Valid ProvidersQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, providers.list(query).map(Provider::view));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProvider", summary = "Read a provider", description = "The provider as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The provider.",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @APIResponse(responseCode = "404", description = "`provider-not-found`: there is no such provider.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the provider.") UUID id) {
        Provider provider = providers.get(id);
        return Etags.ok(provider.view(), provider.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "correctProvider",
            summary = "Correct some of what is recorded of a provider",
            description =
                    "A JSON merge patch of what is sent to enter a provider: what is given replaces what is there, null takes"
                            + " it away, the rest stays. Its centres show another number or ownership from then on, and"
                            + " are told as corrected. Whoever sees only some of its centres cannot correct it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of what was read.",
            example = "\"v0\"",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.TYPE,
                            schema = @Schema(implementation = EnterProvider.class),
                            examples =
                                    @ExampleObject(
                                            name = "contacts",
                                            value = "{\"contacts\": {\"phone\": \"+7 7252 12-34-56\"}}")))
    @APIResponse(
            responseCode = "200",
            description = "The provider as it is now; `ETag` is that of the new version.",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @APIResponse(responseCode = "404", description = "`provider-not-found`: there is no such provider.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`bin-in-use`: another provider has this number; `provider-of-other-regions`: it runs centres outside of"
                            + " your regions.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    public Response correct(
            @PathParam("id") @Parameter(description = "Id of the provider.") UUID id, @NotNull MergePatch patch) {
        Provider provider = entering.correct(id, patch);
        return Etags.ok(provider.view(), provider.version());
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "ProviderList", description = "A page of providers, or of their changes.")
    static class ProviderList extends Lists.Shape<ProviderView> {}

    private static final String EXAMPLE = """
            {
              "bin": "491240000019",
              "names": {
                "kk": "«Мейірім» қоғамдық қоры",
                "ru": "Общественный фонд «Мейірім»",
                "en": "Meyirim public fund"
              },
              "ownership": "ngo",
              "contacts": {"phone": "+7 7252 12-34-56", "email": "qor@example.kz"},
              "synthetic": true
            }
            """;
}

package kz.socialregistry.budget.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR, Role.INTEGRATOR})
@Tag(name = "programmes", description = "What money is for, and by which instrument it reaches the provider.")
class ProgrammesResource {

    private static final String EXAMPLE = """
            {
              "code": "home-care-order",
              "names": {
                "kk": "Үйде қызмет көрсетуге мемлекеттік әлеуметтік тапсырыс",
                "ru": "Государственный социальный заказ на обслуживание на дому",
                "en": "State social order, care at home"
              },
              "instrument": "home-care-order"
            }
            """;

    private final OpeningProgrammes opening;
    private final Programmes programmes;

    ProgrammesResource(OpeningProgrammes opening, Programmes programmes) {
        this.opening = opening;
        this.programmes = programmes;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(
            operationId = "openProgramme",
            summary = "Enter a programme",
            description = "Enters a budget programme. Money is then allotted to it year by year.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OpenProgramme.class),
                            examples = @ExampleObject(name = "social-order", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The programme is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "409", description = "`programme-code-in-use`: another programme has this code.")
    public Response open(@NotNull OpenProgramme request) {
        Programme programme = opening.open(request);
        return Etags.created(URI.create("/v1/programmes/" + programme.id()), programme.view(), programme.version());
    }

    @GET
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes",
            description = "Programmes in the order they were entered, of one instrument or all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of programmes; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = ProgrammeList.class)))
    public Response list(@BeanParam @Valid ProgrammesQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, programmes.list(query).map(Programme::view));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProgramme", summary = "Read a programme", description = "The programme as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The programme.",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Id of the programme.") UUID id) {
        Programme programme = programmes.get(id);
        return Etags.ok(programme.view(), programme.version());
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "ProgrammeList", description = "A page of programmes, or of their changes.")
    static class ProgrammeList extends Lists.Shape<ProgrammeView> {}
}

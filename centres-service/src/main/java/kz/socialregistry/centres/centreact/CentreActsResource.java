package kz.socialregistry.centres.centreact;

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
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/centres/{id}/acts")
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
@Tag(name = "centres")
public class CentreActsResource {

    private final EnactingCentres enacting;
    private final CentreActs acts;
    private final Centres centres;

    CentreActsResource(EnactingCentres enacting, CentreActs acts, Centres centres) {
        this.enacting = enacting;
        this.acts = acts;
        this.centres = centres;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "enterCentreAct",
            summary = "Enter an act on a centre",
            description =
                    "Renames a centre, moves it to another address of its district, suspends or reopens it, merges it into another"
                            + " or closes it, from a day on. What was so before is kept: `GET /v1/centres/{id}?on=` tells it. New names and"
                            + " addresses are entered in the order of time, when their day has come. A suspended centre takes"
                            + " nobody in; who is inside stays, and when it is reopened its queues move at once. The units of"
                            + " a centre that is merged pass to the other with their places and queues, and it is closed. `close` is"
                            + " what `POST /v1/centres/{id}/close` does.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnterCentreAct.class),
                            examples = {
                                @ExampleObject(name = "suspension", value = CentreActExamples.SUSPENSION),
                                @ExampleObject(name = "renaming", value = CentreActExamples.RENAMING),
                                @ExampleObject(name = "merger", value = CentreActExamples.MERGER)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The act is entered and the centre is changed; `Location` is the list of its acts.",
            content = @Content(schema = @Schema(implementation = CentreActView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`centre-already-closed`: nothing happens to a closed centre; or `centre-occupied`: it cannot be closed,"
                            + " places are taken on or after that day; `occupied` tells whose.")
    public Response enter(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @NotNull @Valid EnterCentreAct request) {
        CentreAct act = enacting.enact(id, request);
        return Response.created(URI.create("/v1/centres/" + id + "/acts"))
                .entity(act.view())
                .build();
    }

    @GET
    @Operation(
            operationId = "listCentreActs",
            summary = "List the acts on a centre",
            description = "Acts in the order they were entered; the mergers of others into it too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acts; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = CentreActList.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        centres.get(id);
        return Lists.respond(uriInfo, acts.ofCentre(id, query).map(CentreAct::view));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "CentreActList", description = "A page of acts on a centre.")
    record CentreActList(List<CentreActView> items) {}
}

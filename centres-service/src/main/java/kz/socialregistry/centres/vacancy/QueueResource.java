package kz.socialregistry.centres.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/queue")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "places", description = "Who waits, and where places are free.")
public class QueueResource {

    private final Units units;
    private final WaitingList waitingList;

    QueueResource(Units units, WaitingList waitingList) {
        this.units = units;
        this.waitingList = waitingList;
    }

    @GET
    @Operation(
            operationId = "listQueue",
            summary = "Read the queue of a unit",
            description =
                    "Who waits for a place in the unit, in the order in which places are given: by the day of application, then"
                            + " by arrival. It moves by itself as soon as a place is free.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the queue; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = Queue.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        units.get(id);
        return Lists.respond(
                uriInfo, waitingList.of(id, query).orElseThrow(() -> Refused.notFound("unit-not-found", id)));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "Queue", description = "A page of the queue of a unit.")
    record Queue(List<Waiting> items) {}
}

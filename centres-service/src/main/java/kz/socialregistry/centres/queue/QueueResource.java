package kz.socialregistry.centres.queue;

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
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/queue")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "queues", description = "Who waits, in which order and why, and how long it takes.")
public class QueueResource {

    private final Units units;
    private final WaitingList waitingList;
    private final MovingInQueue moving;
    private final QueueMoves moves;

    QueueResource(Units units, WaitingList waitingList, MovingInQueue moving, QueueMoves moves) {
        this.units = units;
        this.waitingList = waitingList;
        this.moving = moving;
        this.moves = moves;
    }

    @GET
    @Operation(
            operationId = "listQueue",
            summary = "Read the queue of a unit",
            description =
                    "Who waits for a place in the unit, in the order in which places are given: by priority group, then by the day"
                            + " of application, then by arrival; whoever was moved stands where it was moved to. It moves by"
                            + " itself as soon as a place is free, to the first whom the unit may take.")
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

    @POST
    @Idempotent
    @Path("/moves")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "moveInQueue",
            summary = "Move somebody in the queue",
            description =
                    "Puts an enrolment that waits right before another one, or at the end. The reason is kept with the move"
                            + " and shown in the queue. The place stays when the other one leaves the queue.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MoveInQueue.class),
                            examples = @ExampleObject(name = "urgent", value = MOVE)))
    @APIResponse(
            responseCode = "201",
            description = "Moved; the answer is the move as it is kept.",
            content = @Content(schema = @Schema(implementation = QueueMove.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    @APIResponse(
            responseCode = "409",
            description = "`not-in-queue`: one of the two does not wait for a place in the unit (any more).")
    public Response move(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id, @NotNull MoveInQueue request) {
        return Response.created(URI.create("/v1/units/" + id + "/queue/moves"))
                .entity(moving.move(id, request))
                .build();
    }

    @GET
    @Path("/moves")
    @Operation(
            operationId = "listQueueMoves",
            summary = "Read who was moved in the queue of a unit",
            description = "All moves, the oldest first, also of those who wait no longer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of moves; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = QueueMoveList.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response moves(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        units.get(id);
        return Lists.respond(uriInfo, moves.of(id, query));
    }

    private static final String MOVE = """
            {
              "enrolmentId": "01981f6e-5b20-7a01-8b11-90b1c2d3e4f5",
              "before": "01981f6e-5b20-7a01-8b11-90b1c2d3e4f6",
              "reason": "Decision of the commission on urgent cases",
              "document": "No. 17 of 2026-03-04"
            }
            """;

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "QueueMoveList", description = "A page of the moves in a queue.")
    record QueueMoveList(List<QueueMove> items) {}

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "Queue", description = "A page of the queue of a unit.")
    record Queue(List<Waiting> items) {}
}

package kz.socialregistry.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that this service could not apply, for operators. */
@Path("/v1/dead-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "operations", description = "For those who run the service.")
public class DeadEventsResource {

    private static final int PAGE = 200;

    private final DeadEvents deadEvents;

    DeadEventsResource(DeadEvents deadEvents) {
        this.deadEvents = deadEvents;
    }

    /** A dead event, without its payload. */
    @Schema(description = "An event that could not be applied, without its payload.")
    public record DeadEventView(
            @Schema(description = "Number of the entry.") long id,
            @Schema(description = "Topic it was read from.") String topic,
            @Schema(description = "Partition of the topic.") int partition,

            @Schema(description = "Offset in the partition.")
            long offset,

            @Schema(description = "Id of what it tells of; null if it cannot be read.") @Nullable
            UUID aggregateId,

            @Schema(description = "Type of the event; null if it has none.") @Nullable
            String type,

            @Schema(description = "Its number among the events of what it tells of; null if it cannot be read.")
            @Nullable
            Long sequence,

            @Schema(description = "Why it could not be applied: a code.")
            String reason,

            @Schema(description = "The same in words of the program, without personal data.")
            String detail) {

        static DeadEventView of(HeldEvent event) {
            return new DeadEventView(
                    event.id(),
                    event.record().topic().topicName(),
                    event.record().partition(),
                    event.record().offset(),
                    event.aggregateId(),
                    event.record().header("ce_type"),
                    event.sequence(),
                    event.reason(),
                    event.detail());
        }
    }

    /** A page of dead events. */
    @Schema(description = "Events that could not be applied.")
    public record DeadEventsView(List<DeadEventView> items) {}

    @GET
    @Operation(
            operationId = "listDeadEvents",
            summary = "List dead events",
            description = "Events that were read from a topic and could not be applied, oldest first, at most 200."
                    + " Everything behind a dead event of the same aggregate waits for it.")
    public DeadEventsView list(
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "Go on behind the entry with this number.")
                    long afterId) {
        return new DeadEventsView(
                deadEvents.list(afterId, PAGE).stream().map(DeadEventView::of).toList());
    }

    @POST
    @Idempotent
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryDeadEvent",
            summary = "Apply a dead event again",
            description = "Applies the event and everything that waited behind it. If it fails again, nothing changes"
                    + " and the answer is 409.")
    @APIResponse(responseCode = "204", description = "Applied.")
    @APIResponse(
            responseCode = "409",
            description = "`dead-event-fails-again`: it still cannot be applied; nothing has changed.")
    public Response retry(@PathParam("id") long id) {
        deadEvents.retry(id);
        return Response.noContent().build();
    }

    @POST
    @Idempotent
    @Path("/{id}/discard")
    @Operation(
            operationId = "discardDeadEvent",
            summary = "Give a dead event up",
            description = "Goes on behind the event as if it had been applied. What it said is lost to this service.")
    @APIResponse(responseCode = "204", description = "Given up.")
    public Response discard(@PathParam("id") long id) {
        deadEvents.discard(id);
        return Response.noContent().build();
    }
}

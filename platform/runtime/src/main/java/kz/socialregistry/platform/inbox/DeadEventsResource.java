package kz.socialregistry.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that this service could not apply, for operators. */
@Path("/v1/dead-events")
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "operations", description = "For those who run the service.")
public class DeadEventsResource {

    private static final int PAGE = 200;

    private final DeadEvents deadEvents;

    DeadEventsResource(DeadEvents deadEvents) {
        this.deadEvents = deadEvents;
    }

    /** A dead event, without its payload. */
    public record DeadEventView(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable UUID aggregateId,
            @Nullable String type,
            @Nullable Long sequence,
            String reason,
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
    public record DeadEventsView(List<DeadEventView> items) {}

    @GET
    @Operation(
            operationId = "listDeadEvents",
            summary = "List dead events",
            description = "Events that were read from a topic and could not be applied, oldest first, at most 200."
                    + " Everything behind a dead event of the same aggregate waits for it.")
    public DeadEventsView list(@QueryParam("after") @DefaultValue("0") long afterId) {
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

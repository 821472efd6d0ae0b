package kz.socialregistry.centres.waitingtime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/waiting-times")
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
@Tag(name = "queues")
public class WaitingTimesResource {

    private final Units units;
    private final WaitingHistory history;

    WaitingTimesResource(Units units, WaitingHistory history) {
        this.units = units;
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "getWaitingTimes",
            summary = "Read how long the queue of a unit took",
            description =
                    "Waits in days, from the day of application, of those who left the queue in a period: by getting a place,"
                            + " withdrawing or being refused; and of those who wait today.")
    @APIResponse(
            responseCode = "200",
            description = "The waits.",
            content = @Content(schema = @Schema(implementation = WaitingTimes.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @BeanParam @Valid WaitingTimesQuery query) {
        units.get(id);
        return Response.ok(history.of(id, query)).build();
    }
}

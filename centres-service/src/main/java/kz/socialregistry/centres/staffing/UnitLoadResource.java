package kz.socialregistry.centres.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/units/{id}/load")
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
@Tag(name = "staff")
public class UnitLoadResource {

    private final Staffing staffing;
    private final Units units;
    private final Clock clock;

    UnitLoadResource(Staffing staffing, Units units, Clock clock) {
        this.staffing = staffing;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getUnitLoad",
            summary = "Read the load of a unit",
            description =
                    "Recipients per social worker on a day: what limits a unit that serves at home, where places"
                            + " do not. Social workers are those of the last count until the day that tells them for this unit.")
    @APIResponse(
            responseCode = "200",
            description = "The load.",
            content = @Content(schema = @Schema(implementation = UnitLoad.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response load(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @QueryParam("on") @Parameter(description = "The day; today if absent.", example = "2026-03-01") @Nullable
                    LocalDate on) {
        units.get(id);
        return Response.ok(staffing.load(id, on == null ? LocalDate.now(clock) : on))
                .build();
    }
}

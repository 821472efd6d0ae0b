package kz.socialregistry.centres.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/staff-totals")
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
public class StaffTotalsResource {

    private final Staffing staffing;
    private final Clock clock;

    StaffTotalsResource(Staffing staffing, Clock clock) {
        this.staffing = staffing;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getStaffTotals",
            summary = "Count specialists",
            description = "Specialists of a region or a centre on a day, by profession and certification. Each centre"
                    + " stands with its last count until the day; centres without one are counted, not guessed.")
    @APIResponse(
            responseCode = "200",
            description = "The sums.",
            content = @Content(schema = @Schema(implementation = StaffTotals.class)))
    public Response totals(@BeanParam @Valid StaffTotalsQuery query) {
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        return Response.ok(staffing.totals(query, on)).build();
    }
}

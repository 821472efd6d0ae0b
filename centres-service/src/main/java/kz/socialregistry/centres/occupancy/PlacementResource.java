package kz.socialregistry.centres.occupancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/placements/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "places")
public class PlacementResource {

    private final PlacementsByEnrolment placements;
    private final Units units;

    PlacementResource(PlacementsByEnrolment placements, Units units) {
        this.placements = placements;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "getPlacement",
            summary = "Read what became of a request for a place",
            description =
                    "The place of an enrolment, its position in the queue, or why it was refused. Who withdrew or left"
                            + " stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "The placement.",
            content = @Content(schema = @Schema(implementation = PlacementView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`placement-not-found`: the enrolment has asked for no place, or not in a unit of yours.")
    public PlacementView get(
            @PathParam("id") @Parameter(description = "Id of the enrolment in recipients-service.") UUID id) {
        return placements
                .find(id)
                .filter(placement -> units.isSeen(placement.unitId()))
                .orElseThrow(() -> Refused.notFound("placement-not-found", id));
    }
}

package kz.socialregistry.centres.occupancy;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/occupants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "places")
public class OccupantsResource {

    private final Units units;
    private final Occupants occupants;
    private final Clock clock;

    OccupantsResource(Units units, Occupants occupants, Clock clock) {
        this.units = units;
        this.occupants = occupants;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listOccupants",
            summary = "Read who has a place in a unit",
            description =
                    "The enrolments that have a place in the unit on a day, in the order of their ids: who is affected"
                            + " when its licence lapses, for instance.")
    @APIResponse(
            responseCode = "200",
            description = "A page of enrolments; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = OccupantList.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @BeanParam @Valid OccupantsQuery query,
            @Context UriInfo uriInfo) {
        units.get(id);
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        return Lists.respond(uriInfo, occupants.of(id, on, query));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "OccupantList", description = "A page of the enrolments that have a place.")
    record OccupantList(List<Occupant> items) {}
}

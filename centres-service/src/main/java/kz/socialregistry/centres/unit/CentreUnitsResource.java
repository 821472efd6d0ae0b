package kz.socialregistry.centres.unit;

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
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/centres/{id}/units")
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
@Tag(name = "units", description = "Units of centres and how many people they can take.")
public class CentreUnitsResource {

    private final OpeningUnits opening;
    private final Units units;
    private final Centres centres;

    CentreUnitsResource(OpeningUnits opening, Units units, Centres centres) {
        this.opening = opening;
        this.units = units;
        this.centres = centres;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "openUnit",
            summary = "Enter a unit of a centre",
            description =
                    "Enters a unit with its capacities. Region and totals that are not given are those of the centre.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OpenUnit.class),
                            examples = @ExampleObject(name = "day-stay", value = UnitExamples.UNIT)))
    @APIResponse(
            responseCode = "201",
            description = "The unit is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(responseCode = "409", description = "`centre-already-closed`: a closed centre takes no new unit.")
    public Response open(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id, @NotNull @Valid OpenUnit request) {
        Unit unit = opening.open(id, request);
        return Etags.created(URI.create("/v1/units/" + unit.id()), unit.view(), unit.version());
    }

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "List the units of a centre",
            description = "Units in the order they were entered; closed ones too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of units; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = UnitList.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        centres.get(id);
        return Lists.respond(uriInfo, units.ofCentre(id, query).map(Unit::view));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "UnitList", description = "A page of units.")
    record UnitList(List<UnitView> items) {}
}

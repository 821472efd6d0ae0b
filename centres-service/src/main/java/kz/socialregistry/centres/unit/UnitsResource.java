package kz.socialregistry.centres.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units")
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
@Tag(name = "units")
public class UnitsResource {

    private final OpeningUnits opening;
    private final CorrectingUnits correcting;
    private final ClosingUnits closing;
    private final Units units;

    UnitsResource(OpeningUnits opening, CorrectingUnits correcting, ClosingUnits closing, Units units) {
        this.opening = opening;
        this.correcting = correcting;
        this.closing = closing;
        this.units = units;
    }

    @GET
    @Operation(
            operationId = "listAllUnits",
            summary = "List units",
            description = "Units of all centres in the order they were entered, filtered by region, centre, format or"
                    + " target group; closed ones too. With `changedSince`: what was entered or changed, capacities"
                    + " included.")
    @APIResponse(
            responseCode = "200",
            description = "A page of units; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = UnitFeed.class)))
    public Response list(@BeanParam @Valid UnitsQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, units.list(query).map(Unit::view));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUnit", summary = "Read a unit", description = "The unit with its capacity over time.")
    @APIResponse(
            responseCode = "200",
            description = "The unit.",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the unit.") UUID id) {
        Unit unit = units.get(id);
        return Etags.ok(unit.view(), unit.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "correctUnit",
            summary = "Correct some of what is recorded of a unit",
            description =
                    "A JSON merge patch: what is given replaces what is there, null takes it away, the rest stays. Whom the"
                            + " unit takes and how long it holds a place counts for places given from now on; whoever has a place"
                            + " keeps it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of what was read.",
            example = "\"v0\"",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.TYPE,
                            schema = @Schema(implementation = CorrectUnit.class),
                            examples = @ExampleObject(name = "for children", value = UnitExamples.CORRECTION)))
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is now; `ETag` is that of the new version.",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    public Response patch(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id, @NotNull MergePatch patch) {
        CorrectingUnits.Corrected corrected = correcting.patch(id, patch);
        return Etags.ok(corrected.view(), corrected.version());
    }

    @POST
    @Idempotent
    @Path("/{id}/close")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "closeUnit",
            summary = "Close a unit",
            description =
                    "Closes one unit from a day on; its centre goes on. Whoever has a place there on or after that day must leave"
                            + " or be transferred first. Whoever waits in its queue is refused with the reason `unit-closed`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CloseUnit.class),
                            examples = @ExampleObject(name = "closure", value = "{\"on\": \"2026-09-01\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The unit is closed.",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`unit-occupied`: so many places are taken on or after that day, and `occupied` tells whose; or"
                            + " `unit-already-closed`.")
    public Response close(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id, @NotNull @Valid CloseUnit request) {
        Unit unit = closing.close(id, request.on());
        return Etags.ok(unit.view(), unit.version());
    }

    @POST
    @Idempotent
    @Path("/{id}/capacities")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "enterCapacity",
            summary = "Enter a capacity of a unit",
            description =
                    "Says how many people the unit can take from a day on. The entry takes its days from the entries that had"
                            + " them. If places become free, the queue of the unit moves at once. A capacity below what is assigned is"
                            + " allowed: the unit is then shown as over-assigned, and nobody loses a place.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Capacity.class),
                            examples = @ExampleObject(name = "limited", value = UnitExamples.CAPACITY)))
    @APIResponse(
            responseCode = "201",
            description = "The capacity is entered; the answer is the unit with its ledger.",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    @APIResponse(
            responseCode = "409",
            description = "`unit-already-closed`, or `too-many-capacities`: the ledger is full.")
    public Response enterCapacity(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id, @NotNull @Valid Capacity request) {
        Unit unit = opening.enterCapacity(id, request);
        return Etags.created(URI.create("/v1/units/" + id + "/capacities"), unit.view(), unit.version());
    }

    @GET
    @Path("/{id}/capacities")
    @Operation(
            operationId = "listCapacities",
            summary = "List the capacities of a unit",
            description = "The whole ledger in order of time.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger.",
            content = @Content(schema = @Schema(implementation = CapacityList.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response capacities(@PathParam("id") @Parameter(description = "Id of the unit.") UUID id) {
        Unit unit = units.get(id);
        return Etags.ok(new CapacityList(unit.capacities()), unit.version());
    }

    @Schema(name = "CapacityList", description = "The capacity ledger of a unit.")
    record CapacityList(List<Capacity> items) {}

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "UnitFeed", description = "A page of units, or of their changes.")
    static class UnitFeed extends Lists.Shape<UnitView> {}
}

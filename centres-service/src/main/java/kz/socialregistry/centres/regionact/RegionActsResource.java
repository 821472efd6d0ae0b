package kz.socialregistry.centres.regionact;

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
import kz.socialregistry.centres.region.Succession;
import kz.socialregistry.centres.region.Successions;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.lists.Page;
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

@Path("/v1/region-acts")
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
@Tag(name = "regions")
public class RegionActsResource {

    private final EnteringRegionActs entering;
    private final RegionActs acts;
    private final Successions successions;

    RegionActsResource(EnteringRegionActs entering, RegionActs acts, Successions successions) {
        this.entering = entering;
        this.acts = acts;
        this.successions = successions;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "enterRegionAct",
            summary = "Enter an act that changes regions",
            description =
                    "Creates, renames, recodes, transfers and abolishes regions on one day: all changes are made, or none. A"
                            + " region keeps its id; its names, codes and parents get one more entry. Acts are entered in the"
                            + " order of time: a name, code or parent that is known to change on that day or later stays. A"
                            + " code may pass from one region to another in one act. A region is abolished when no district"
                            + " lies in it, and no centre and no unit works there any more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnterRegionAct.class),
                            examples = {
                                @ExampleObject(name = "split", value = RegionActExamples.SPLIT),
                                @ExampleObject(name = "renaming", value = RegionActExamples.RENAMING)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The act is entered and its changes are made; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = RegionActView.class)))
    public Response enter(@NotNull @Valid EnterRegionAct request) {
        RegionAct act = entering.enter(request);
        return Etags.created(URI.create("/v1/region-acts/" + act.id()), view(act), act.version());
    }

    @GET
    @Operation(
            operationId = "listRegionActs",
            summary = "List the acts that changed regions",
            description = "Acts in the order they were entered, with all their changes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acts; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = RegionActList.class)))
    public Response list(@BeanParam @Valid RegionActsQuery query, @Context UriInfo uriInfo) {
        Page<RegionAct> page = acts.list(query);
        List<Succession> by =
                successions.by(page.items().stream().map(RegionAct::id).toList());
        return Lists.respond(uriInfo, page.map(act -> RegionActView.of(act, by)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRegionAct",
            summary = "Read an act that changed regions",
            description = "The act with its changes; those that created a region tell its id.")
    @APIResponse(
            responseCode = "200",
            description = "The act.",
            content = @Content(schema = @Schema(implementation = RegionActView.class)))
    @APIResponse(responseCode = "404", description = "`region-act-not-found`: there is no such act.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the act.") UUID id) {
        RegionAct act = acts.get(id);
        return Etags.ok(view(act), act.version());
    }

    private RegionActView view(RegionAct act) {
        return RegionActView.of(act, successions.by(List.of(act.id())));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "RegionActList", description = "A page of acts, or of their changes.")
    static class RegionActList extends Lists.Shape<RegionActView> {}
}

package kz.socialregistry.centres.staff;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/centres/{id}/staff")
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
@Tag(name = "staff", description = "How many specialists work in a centre.")
public class StaffResource {

    private final CountingStaff counting;
    private final StaffCounts counts;
    private final Centres centres;

    StaffResource(CountingStaff counting, StaffCounts counts, Centres centres) {
        this.counting = counting;
        this.counts = counts;
        this.centres = centres;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "countStaff",
            summary = "Enter a headcount",
            description =
                    "Says how many specialists the centre had on a day, and of which professions, as far as that is known."
                            + " Reports use the last count not after their day.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CountStaff.class),
                            examples = @ExampleObject(name = "count", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The headcount is entered.",
            content = @Content(schema = @Schema(implementation = StaffCountView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(responseCode = "409", description = "`staff-already-counted`: there is a count of that day.")
    public Response count(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @NotNull @Valid CountStaff request) {
        StaffCountView view = counting.count(id, request).view();
        return Response.created(URI.create("/v1/centres/" + id + "/staff"))
                .entity(view)
                .build();
    }

    @GET
    @Operation(
            operationId = "listStaff",
            summary = "List the headcounts of a centre",
            description = "Headcounts in the order they were entered.")
    @APIResponse(
            responseCode = "200",
            description = "A page of headcounts; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = StaffCountList.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        centres.get(id);
        return Lists.respond(uriInfo, counts.ofCentre(id, query).map(StaffCount::view));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "StaffCountList", description = "A page of headcounts.")
    record StaffCountList(List<StaffCountView> items) {}

    private static final String EXAMPLE = """
            {
              "on": "2026-01-01",
              "headcount": 126,
              "groups": [
                {"profession": "social-worker", "headcount": 24, "certified": 20},
                {"profession": "nurse", "headcount": 31}
              ],
              "synthetic": true
            }
            """;
}

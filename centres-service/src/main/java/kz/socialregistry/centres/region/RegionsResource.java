package kz.socialregistry.centres.region;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;
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

@Path("/v1/regions")
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
@Tag(name = "regions", description = "Regions and districts with the names, KATO codes and parents they had over time.")
public class RegionsResource {

    private final EstablishingRegions establishing;
    private final Regions regions;
    private final Successions successions;
    private final Clock clock;

    RegionsResource(EstablishingRegions establishing, Regions regions, Successions successions, Clock clock) {
        this.establishing = establishing;
        this.regions = regions;
        this.successions = successions;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "establishRegion",
            summary = "Enter a region",
            description =
                    "Enters a region or district with its whole history. On one day a KATO code means one region only;"
                            + " over time codes are re-used, therefore the region gets an id of its own.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EstablishRegion.class),
                            examples = @ExampleObject(name = "district", value = RegionExamples.DISTRICT)))
    @APIResponse(
            responseCode = "201",
            description = "The region is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`code-in-use`: one of the codes means another region on some of the same days.")
    public Response establish(@NotNull @Valid EstablishRegion request) {
        Region region = establishing.establish(request);
        return Etags.created(URI.create("/v1/regions/" + region.id()), view(region), region.version());
    }

    @GET
    @Operation(
            operationId = "listRegions",
            summary = "List regions",
            description =
                    "Regions in the order they were entered, filtered by level, parent or KATO code on a day. With `on`"
                            + " alone it tells what belonged where on that day.")
    @APIResponse(
            responseCode = "200",
            description = "A page of regions; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = RegionList.class)))
    public Response list(@BeanParam @Valid RegionsQuery query, @Context UriInfo uriInfo) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = query.on;
        Page<Region> page = regions.list(query, today);
        List<Succession> around =
                successions.around(page.items().stream().map(Region::id).toList());
        return Lists.respond(
                uriInfo,
                page.map(region ->
                        on == null ? RegionView.of(region, today, around) : RegionView.asOf(region, on, around)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRegion",
            summary = "Read a region",
            description =
                    "The region with its names, codes and parents over time, and with the regions that it came out of and that came out"
                            + " of it.")
    @APIResponse(
            responseCode = "200",
            description = "The region.",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    @APIResponse(responseCode = "404", description = "`region-not-found`: there is no such region.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the region.") UUID id) {
        Region region = regions.findByIdOptional(id).orElseThrow(() -> Refused.notFound("region-not-found", id));
        return Etags.ok(view(region), region.version());
    }

    private RegionView view(Region region) {
        return RegionView.of(region, LocalDate.now(clock), successions.around(List.of(region.id())));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "RegionList", description = "A page of regions, or of their changes.")
    static class RegionList extends Lists.Shape<RegionView> {}
}

package kz.socialregistry.centres.centre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/centres")
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
@Tag(name = "centres", description = "Centres of special social services, whoever runs them.")
public class CentresResource {

    private final OpeningCentres opening;
    private final CorrectingCentres correcting;
    private final Centres centres;

    CentresResource(OpeningCentres opening, CorrectingCentres correcting, Centres centres) {
        this.opening = opening;
        this.correcting = correcting;
        this.centres = centres;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "openCentre",
            summary = "Enter a centre",
            description = "Enters a centre. What it offers to whom is said by its units, which are entered next.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OpenCentre.class),
                            examples = @ExampleObject(name = "municipal", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The centre is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = CentreView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`centre-number-in-use`: another centre of the same region has this number.")
    public Response open(@NotNull OpenCentre request) {
        Centre centre = opening.open(request);
        return Etags.created(URI.create("/v1/centres/" + centre.id()), centre.view(), centre.version());
    }

    @GET
    @Operation(
            operationId = "listCentres",
            summary = "List centres",
            description =
                    "Centres in the order they were entered, filtered by region, kind, ownership or provider; closed ones too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of centres; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = CentreList.class)))
    public Response list(@BeanParam @Valid CentresQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, centres.list(query).map(Centre::view));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCentre",
            summary = "Read a centre",
            description = "The centre as it is now, or with the names and the address that it had on a day.")
    @APIResponse(
            responseCode = "200",
            description = "The centre.",
            content = @Content(schema = @Schema(implementation = CentreView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @QueryParam("on")
                    @Parameter(
                            description = "The day whose names and address are shown; absent: as it is now.",
                            example = "2019-12-31")
                    @Nullable
                    LocalDate on) {
        Centre centre = centres.get(id);
        return Etags.ok(on == null ? centre.view() : centre.viewOn(on), centre.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "replaceCentre",
            summary = "Replace what is recorded of a centre",
            description =
                    "What is not given is taken away. The rules are those of the entry; a closed centre stays closed. Its"
                            + " units follow it to another district unless they have one of their own, and keep their totals.")
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
                            schema = @Schema(implementation = OpenCentre.class),
                            examples = @ExampleObject(name = "municipal", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The centre as it is now; `ETag` is that of the new version.",
            content = @Content(schema = @Schema(implementation = CentreView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(
            responseCode = "409",
            description = "`centre-number-in-use`: another centre of the same region has this number.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    public Response replace(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id, @NotNull OpenCentre request) {
        Centre centre = correcting.replace(id, request);
        return Etags.ok(centre.view(), centre.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "correctCentre",
            summary = "Correct some of what is recorded of a centre",
            description =
                    "A JSON merge patch of what is sent to enter a centre: what is given replaces what is there, null takes"
                            + " it away, the rest stays. The rules are those of the entry; a closed centre stays closed. Its units"
                            + " follow it to another district unless they have one of their own, and keep their totals.")
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
                            schema = @Schema(implementation = OpenCentre.class),
                            examples =
                                    @ExampleObject(
                                            name = "another kind",
                                            value = "{\"kind\": \"crisis\", \"bin\": null}")))
    @APIResponse(
            responseCode = "200",
            description = "The centre as it is now; `ETag` is that of the new version.",
            content = @Content(schema = @Schema(implementation = CentreView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(
            responseCode = "409",
            description = "`centre-number-in-use`: another centre of the same region has this number.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    public Response patch(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id, @NotNull MergePatch patch) {
        Centre centre = correcting.patch(id, patch);
        return Etags.ok(centre.view(), centre.version());
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "CentreList", description = "A page of centres, or of their changes.")
    static class CentreList extends Lists.Shape<CentreView> {}

    private static final String EXAMPLE = """
            {
              "number": "5",
              "kind": "children-psychoneurological",
              "providerKind": "municipal-institution",
              "names": {
                "kk": "«Аялы алақан» №5 АӘҚ көрсету орталығы",
                "ru": "Центр оказания ССУ №5 «Аялы алақан»",
                "en": "SSS centre No. 5 Ayaly Alaqan"
              },
              "bin": "491240000019",
              "regionId": "019a8f00-0000-7000-8000-000000000079",
              "openedOn": "2001-09-01",
              "countsIn": ["departmental-centres"],
              "synthetic": true
            }
            """;
}

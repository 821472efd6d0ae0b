package kz.socialregistry.budget.allotment;

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
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
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

@Path("/v1/allotments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR, Role.INTEGRATOR})
@Tag(name = "allotments", description = "Money allotted to programmes, exact and as printed.")
class AllotmentsResource {

    private final MakingAllotments making;
    private final Allotments allotments;

    AllotmentsResource(MakingAllotments making, Allotments allotments) {
        this.making = making;
        this.allotments = allotments;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(
            operationId = "makeAllotment",
            summary = "Enter an allotment",
            description =
                    "Enters one line of a budget paper. The exact amount must be one that the print can mean: within"
                            + " half of the last printed digit, unless a precision is given. What is not known is null.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MakeAllotment.class),
                            examples = {
                                @ExampleObject(
                                        name = "printed-in-millions",
                                        value = AllotmentExamples.PRINTED_IN_MILLIONS),
                                @ExampleObject(name = "ambiguous-print", value = AllotmentExamples.AMBIGUOUS_PRINT),
                                @ExampleObject(name = "not-known", value = AllotmentExamples.NOT_KNOWN)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The allotment is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = AllotmentView.class)))
    public Response make(@NotNull MakeAllotment request) {
        Allotment allotment = making.make(request);
        return Etags.created(URI.create("/v1/allotments/" + allotment.id()), allotment.view(), allotment.version());
    }

    @GET
    @Operation(
            operationId = "listAllotments",
            summary = "List allotments",
            description = "Allotments in the order they were entered, filtered by programme, region and year.")
    @APIResponse(
            responseCode = "200",
            description = "A page of allotments; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = AllotmentList.class)))
    public Response list(@BeanParam @Valid AllotmentsQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, allotments.list(query).map(Allotment::view));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAllotment", summary = "Read an allotment", description = "The allotment as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The allotment.",
            content = @Content(schema = @Schema(implementation = AllotmentView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Id of the allotment.") UUID id) {
        Allotment allotment = allotments.get(id);
        return Etags.ok(allotment.view(), allotment.version());
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "AllotmentList", description = "A page of allotments, or of their changes.")
    static class AllotmentList extends Lists.Shape<AllotmentView> {}
}

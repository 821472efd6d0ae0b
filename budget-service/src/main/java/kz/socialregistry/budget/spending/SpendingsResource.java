package kz.socialregistry.budget.spending;

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

@Path("/v1/spendings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.FINANCE_OFFICER, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR, Role.INTEGRATOR})
@Tag(name = "spendings", description = "Money used of an allotment, or that it is not known how much.")
class SpendingsResource {

    private static final String KNOWN = """
            {
              "allotmentId": "019a8f00-0000-7000-8000-000000000601",
              "amount": {"amount": "6670600.00", "currency": "KZT"},
              "printedAs": {"value": "6670.6", "unit": "thousand-tenge"}
            }
            """;

    private static final String NOT_REPORTED = """
            {
              "allotmentId": "019a8f00-0000-7000-8000-000000000602",
              "amount": null,
              "unknownReason": "not-reported"
            }
            """;

    private final RecordingSpendings recording;
    private final Spendings spendings;

    SpendingsResource(RecordingSpendings recording, Spendings spendings) {
        this.recording = recording;
        this.spendings = spendings;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(
            operationId = "recordSpending",
            summary = "Enter a spending",
            description =
                    "Enters money used of an allotment. If the amount is not known, it is null and the reason is given:"
                            + " then the execution of the line is not known either, neither 0 % nor 100 %.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RecordSpending.class),
                            examples = {
                                @ExampleObject(name = "known", value = KNOWN),
                                @ExampleObject(name = "not-reported", value = NOT_REPORTED)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The spending is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = SpendingView.class)))
    public Response record(@NotNull RecordSpending request) {
        Spending spending = recording.record(request);
        return Etags.created(URI.create("/v1/spendings/" + spending.id()), spending.view(), spending.version());
    }

    @GET
    @Operation(
            operationId = "listSpendings",
            summary = "List spendings",
            description = "Spendings in the order they were entered, of one allotment or all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of spendings; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = SpendingList.class)))
    public Response list(@BeanParam @Valid SpendingsQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, spendings.list(query).map(Spending::view));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSpending", summary = "Read a spending", description = "The spending as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The spending.",
            content = @Content(schema = @Schema(implementation = SpendingView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Id of the spending.") UUID id) {
        Spending spending = spendings.get(id);
        return Etags.ok(spending.view(), spending.version());
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "SpendingList", description = "A page of spendings, or of their changes.")
    static class SpendingList extends Lists.Shape<SpendingView> {}
}

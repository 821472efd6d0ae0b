package kz.socialregistry.recipients.majority;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.recipients.privacy.Accesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who turns 18, over HTTP. */
@Path("/v1/coming-of-age")
@Produces(APPLICATION_JSON)
@NoStore
@Tag(name = "enrolments")
public class ComingOfAgeResource {

    private static final String ONE = """
            {"items": [{"enrolmentId": "01981f70-0c44-7b8e-b0aa-5d6e7f809102",
             "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5",
             "status": "admitted", "month": "2027-02"}]}""";

    private final Announcing announcing;

    ComingOfAgeResource(Announcing announcing) {
        this.announcing = announcing;
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
    @Operation(
            operationId = "listComingOfAge",
            summary = "List who turns 18",
            description =
                    "Enrolments under way of people who turn 18 during them, told ahead and until somebody says with the"
                            + " reason `came-of-age` which target group they are in from then on (`changeTargetGroup`, which may be the"
                            + " one they had), or they go on elsewhere. Whoever still waits for a place withdraws and asks anew with the"
                            + " day of the application, and keeps the turn. It is a read of birth dates, so it needs a purpose. People"
                            + " whose birth date is not known are not in it.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = ComingOfAgeList.class),
                            examples = @ExampleObject(name = "one", value = ONE)))
    public Response list(
            @BeanParam @Valid ComingOfAgeQuery query,
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, announcing.list(query, purpose));
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "ComingOfAgeList", description = "A part of the list of those who turn 18.")
    static class ComingOfAgeList extends Lists.Shape<ComingOfAgeView> {}
}

package kz.socialregistry.recipients.overlap;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stays in two beds, over HTTP. */
@Path("/v1/overlaps")
@Produces(APPLICATION_JSON)
@NoStore
@Tag(name = "enrolments")
public class OverlapsResource {

    private static final String ONE = """
            {"items": [{"enrolmentId": "01981f70-8f3c-7a1e-9a60-1d2e3f4a5b6c",
             "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "unitId": "01981f60-1111-7a1e-9a60-1d2e3f4a5b6c",
             "others": [{"enrolmentId": "01981f71-8f3c-7a1e-9a60-1d2e3f4a5b6c",
             "unitId": "01981f60-2222-7a1e-9a60-1d2e3f4a5b6c", "from": "2019-03-01", "until": "2019-03-15"}]}]}""";

    private final Overlaps overlaps;

    OverlapsResource(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listOverlaps",
            summary = "List stays in two beds",
            description =
                    "Whoever enters such a stay is refused, but imported history is kept as it is told, and a merger may show"
                            + " that one person was billed twice. An overlap is told from both sides; it is gone when the days are"
                            + " corrected or a stay is annulled. The list `bed-formats` says which formats have a bed.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = OverlapList.class),
                            examples = @ExampleObject(name = "one", value = ONE)))
    public Response list(@BeanParam @Valid ListQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, overlaps.list(query));
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "OverlapList", description = "A part of the list of overlaps.")
    static class OverlapList extends Lists.Shape<OverlapView> {}
}

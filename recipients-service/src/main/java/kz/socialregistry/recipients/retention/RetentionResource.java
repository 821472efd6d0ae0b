package kz.socialregistry.recipients.retention;

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
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is due for erasure: ids and days, no personal data. */
@Path("/v1/due-for-erasure")
@Produces(APPLICATION_JSON)
@Tag(name = "recipients")
public class RetentionResource {

    private static final String ONE = """
            {"items": [{"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "since": "2025-04-01",
             "hinderedBy": ["legal-hold"]}]}""";

    private final FindingDue due;

    RetentionResource(FindingDue due) {
        this.due = due;
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listDueForErasure",
            summary = "List who need not be kept any longer",
            description =
                    "People whose term is over on the day: some years after the end of the last stay or the last act of"
                            + " the last application, whichever is later, or after the entry if there was neither; by the rules in"
                            + " force on the day (table `retention_rule`, a setting of the operator). Nobody is erased by it.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = DueList.class),
                            examples = @ExampleObject(name = "one", value = ONE)))
    public Response list(@BeanParam @Valid DueQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, due.list(query));
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "DueList", description = "A part of the list of people who need not be kept any longer.")
    static class DueList extends Lists.Shape<DueForErasure> {}
}

package kz.socialregistry.recipients.headcount;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many people there are: no personal data goes out, so nobody has to say what for. */
@Path("/v1/headcount")
@Produces(APPLICATION_JSON)
@Tag(name = "facts")
public class HeadcountResource {

    private static final String BY_DISABILITY = """
            {"on": "2026-01-01", "by": "disability", "living": 4211, "staying": 3857, "items": [
             {"code": "group-1", "unknown": null, "living": 902, "staying": 811},
             {"code": "group-2", "unknown": null, "living": 1730, "staying": 1650},
             {"code": null, "unknown": "not-recorded", "living": 1579, "staying": 1396}]}""";

    private final Counting counting;

    HeadcountResource(Counting counting) {
        this.counting = counting;
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "countPeople",
            summary = "Count people by what reports ask for",
            description = "On a day: how many live in a region and how many stay in its units, by trait, disability,"
                    + " residence, sex or age. Counted when it is asked, from what is recorded now.")
    @APIResponse(
            responseCode = "200",
            description = "The count.",
            content =
                    @Content(
                            schema = @Schema(implementation = Headcount.class),
                            examples = @ExampleObject(name = "by disability", value = BY_DISABILITY)))
    public Headcount count(@BeanParam @Valid HeadcountQuery query) {
        return counting.count(query);
    }
}

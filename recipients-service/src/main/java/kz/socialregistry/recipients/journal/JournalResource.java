package kz.socialregistry.recipients.journal;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
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

/** The journal of reads, for auditors. */
@Path("/v1/access-journal")
@Produces(APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
@Tag(name = "audit")
public class JournalResource {

    private static final String FOUND = """
            {"intact": false, "reads": 52811, "chainIntact": true, "faultCount": 1,
             "faults": [{"number": 4711, "kind": "missing"}]}""";

    private final VerifyingJournal verifying;

    JournalResource(VerifyingJournal verifying) {
        this.verifying = verifying;
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyJournal",
            summary = "Verify the journal of reads",
            description =
                    "Compares every row that says who read whose data with what the audit trail sealed of it: a row"
                            + " that was removed, changed or slipped in is found, also if that was done past the triggers.")
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            content =
                    @Content(
                            schema = @Schema(implementation = JournalVerification.class),
                            examples = @ExampleObject(name = "a row is gone", value = FOUND)))
    public JournalVerification verify() {
        return verifying.verify();
    }
}

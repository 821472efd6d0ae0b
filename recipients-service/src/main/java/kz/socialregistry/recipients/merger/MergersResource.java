package kz.socialregistry.recipients.merger;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two records of one person under one id. */
@Path("/v1/recipients/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR)
@Tag(name = "recipients")
public class MergersResource {

    static final String MERGE = """
            {"into": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5f", "reason": "papers-restored", "document": "17-23"}""";
    static final String UNDO = "{\"document\": \"17-31\"}";
    static final String MERGED = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "into": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5f",
             "reason": "papers-restored", "document": "17-23", "mergedAt": "2026-01-12T05:30:00Z", "undoDocument": null,
             "undoneAt": null}""";
    static final String UNDONE = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "into": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5f",
             "reason": "papers-restored", "document": "17-23", "mergedAt": "2026-01-12T05:30:00Z", "undoDocument": "17-31",
             "undoneAt": "2026-02-02T06:00:00Z"}""";

    private final RecordingMergers mergers;

    MergersResource(RecordingMergers mergers) {
        this.mergers = mergers;
    }

    @POST
    @Idempotent
    @Path("/merge")
    @Operation(
            operationId = "mergeRecipient",
            summary = "Merge a record into another of the same person",
            description =
                    "The record stays and tells `mergedInto`. Its enrolments stay its own and are shown with those of the"
                            + " record that goes on; reports count both as one person. New enrolments are entered for the"
                            + " record that goes on.")
    @APIResponse(
            responseCode = "200",
            description = "Merged; `ETag` is that of the record that was merged",
            content =
                    @Content(
                            schema = @Schema(implementation = MergerView.class),
                            examples = @ExampleObject(name = "merged", value = MERGED)))
    @APIResponse(responseCode = "404", description = "`recipient-not-found`: there is no such recipient.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`already-merged`: the record is merged; `survivor-merged`: the other is; `holds-merged`: others are"
                            + " merged into the record; `two-numbers`: both have an IIN, so they are two persons or one of the"
                            + " numbers is wrong.")
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of this recipient any more.")
    public Response merge(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "papers restored", value = MERGE)))
                    @NotNull
                    MergeRecipient request) {
        MergerView view = mergers.merge(id, request);
        return Etags.ok(view, view.version());
    }

    @POST
    @Idempotent
    @Path("/unmerge")
    @Operation(
            operationId = "undoMerger",
            summary = "Part a record again from the one it was merged into",
            description =
                    "Everything is as before; what was entered meanwhile stays with the record it was entered for.")
    @APIResponse(
            responseCode = "200",
            description = "Parted; `ETag` is that of the record that was merged",
            content =
                    @Content(
                            schema = @Schema(implementation = MergerView.class),
                            examples = @ExampleObject(name = "undone", value = UNDONE)))
    @APIResponse(
            responseCode = "404",
            description =
                    "`recipient-not-found`: there is no such recipient, or the one it was merged into is not yours.")
    @APIResponse(responseCode = "409", description = "`not-merged`: it is not merged.")
    public Response undo(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "act", value = UNDO))) @NotNull
                    UndoMerger request) {
        MergerView view = mergers.undo(id, request);
        return Etags.ok(view, view.version());
    }
}

package kz.socialregistry.recipients.undoing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes imports back. */
@Path("/v1/imports/{id}/undo")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "imports")
public class UndoingResource {

    private static final String NOT_FOUND = "`import-not-found`: there is no such import.";
    private static final String UNDOING = """
            {"importId": "01981f72-19aa-7c55-9d3e-a1b2c3d4e5f6", "status": "undoing", "reason": "wrong-file",
             "askedBy": "a.omarova", "askedAt": "2026-01-12T06:10:00Z", "undoneAt": null, "enrolmentsCancelled": 300,
             "enrolmentsKept": 0, "recipientsRemoved": 0, "recipientsKept": 0, "hindrances": []}""";
    private static final String HINDERED = """
            {"importId": "01981f72-19aa-7c55-9d3e-a1b2c3d4e5f6", "status": "hindered", "reason": null, "askedBy": null,
             "askedAt": null, "undoneAt": null, "enrolmentsCancelled": 0, "enrolmentsKept": 0, "recipientsRemoved": 0,
             "recipientsKept": 0, "hindrances": [{"enrolmentId": "01981f6e-5b20-7a01-8b11-90b1c2d3e4f5", "line": 17,
             "reason": "used-since"}]}""";

    private final Undoing undoing;

    UndoingResource(Undoing undoing) {
        this.undoing = undoing;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "undoImport",
            summary = "Undo an import as a whole",
            description =
                    "All of its enrolments are cancelled as if they had never happened, their places are free again, and no"
                            + " report counts them any more; whom only the import brought and nobody used since is erased, so"
                            + " that the same file can be sent again once it is right. Refused as a whole if somebody went on"
                            + " with one of its enrolments; what somebody goes on with while it is under way stays. It is done in"
                            + " batches in the background and survives a crash; asked twice, it is done once.")
    @APIResponse(
            responseCode = "202",
            description = "It goes on; the address shows how far it is.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportUndoView.class),
                            examples = @ExampleObject(name = "under way", value = UNDOING)))
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(
            responseCode = "409",
            description =
                    "`import-not-recorded`: it is still being recorded, or was only a trial. `import-in-use`: somebody"
                            + " went on with enrolments of it; `GET` lists them.")
    public Response undo(@PathParam("id") UUID id, @NotNull @Valid UndoImport request) {
        return Response.accepted(undoing.undo(id, request.reason()))
                .location(URI.create("/v1/imports/" + id + "/undo"))
                .build();
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "getImportUndo",
            summary = "Show how far the undoing of an import is, or what stands in its way",
            description = "Asked before, it lists the enrolments because of which it would be refused.")
    @APIResponse(
            responseCode = "200",
            description = "The state.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportUndoView.class),
                            examples = {
                                @ExampleObject(name = "under way", value = UNDOING),
                                @ExampleObject(name = "hindered", value = HINDERED)
                            }))
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public Response show(@PathParam("id") UUID id) {
        ImportUndoView view = undoing.show(id);
        return Etags.ok(view, view.tag());
    }
}

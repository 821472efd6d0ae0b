package kz.socialregistry.recipients.erasure;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure and its hindrance; no personal data goes in or out. */
@Path("/v1/recipients")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
@Tag(name = "recipients")
public class ErasureResource {

    static final String ERASED = "`erased`: the recipient was erased, nothing personal is known any more.";

    private static final String HOLD = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "held": true, "since": "2026-03-02T05:30:00Z",
             "by": "a.omarova", "reason": "court-case", "document": "3512-26-00-2/118"}""";
    private static final String NO_HOLD = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "held": false, "since": null, "by": null,
             "reason": null, "document": null}""";

    private final Erasing erasing;

    ErasureResource(Erasing erasing) {
        this.erasing = erasing;
    }

    @POST
    @Idempotent
    @Path("/{id}/erasure")
    @Operation(
            operationId = "eraseRecipient",
            summary = "Erase a recipient",
            description =
                    "For ever: names, IIN, exact birth date and the key that encrypted them are destroyed, also in"
                            + " every copy of the database. Enrolments, residence, sex, year and month of birth stay, so that no"
                            + " total changes. What applications tell of the need goes as well. Not while a legal hold, an enrolment"
                            + " or an application under way forbids it.")
    @APIResponse(
            responseCode = "200",
            description = "Erased.",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "erased", value = """
                                                    {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
                                                     "erasedOn": "2026-03-16", "reason": "own-request",
                                                     "document": "17/2026-03"}""")))
    @APIResponse(
            responseCode = "409",
            description = "`legal-hold`: a legal hold prevents it. `enrolment-not-over`: an enrolment is not over yet."
                    + " `application-not-over`: an application is not over yet; decide or withdraw it."
                    + " `records-merged`: the person has several records; part them and erase each.")
    @APIResponse(responseCode = "410", description = ERASED)
    public Response erase(@PathParam("id") UUID id, @NotNull @Valid EraseRecipient request) {
        ErasureView view = erasing.erase(id, request);
        return Etags.ok(view, view.version());
    }

    @GET
    @Path("/{id}/legal-hold")
    @Operation(
            operationId = "getLegalHold",
            summary = "Show whether a recipient may be erased",
            description = "The legal hold, if there is one. Its tag is that of the recipient.")
    @APIResponse(
            responseCode = "200",
            description = "The hold, or that there is none.",
            content =
                    @Content(
                            schema = @Schema(implementation = HoldView.class),
                            examples = {
                                @ExampleObject(name = "hold", value = HOLD),
                                @ExampleObject(name = "none", value = NO_HOLD)
                            }))
    @APIResponse(responseCode = "410", description = ERASED)
    public Response hold(@PathParam("id") UUID id) {
        return answer(erasing.hold(id));
    }

    @PUT
    @Path("/{id}/legal-hold")
    @Operation(
            operationId = "placeLegalHold",
            summary = "Keep a recipient from being erased",
            description =
                    "As long as it holds, an erasure is refused. A hold that is there takes over the new reason and"
                            + " document.")
    @APIResponse(
            responseCode = "200",
            description = "The hold.",
            content =
                    @Content(
                            schema = @Schema(implementation = HoldView.class),
                            examples = @ExampleObject(name = "hold", value = HOLD)))
    @APIResponse(responseCode = "410", description = ERASED)
    public Response place(@PathParam("id") UUID id, @NotNull @Valid PlaceHold request) {
        return answer(erasing.place(id, request));
    }

    @DELETE
    @Path("/{id}/legal-hold")
    @Operation(
            operationId = "liftLegalHold",
            summary = "Let a recipient be erased again",
            description = "Ends the legal hold; the header Change-Reason says by which document, for the audit.")
    @APIResponse(
            responseCode = "200",
            description = "There is no hold.",
            content =
                    @Content(
                            schema = @Schema(implementation = HoldView.class),
                            examples = @ExampleObject(name = "none", value = NO_HOLD)))
    @APIResponse(responseCode = "410", description = ERASED)
    public Response lift(@PathParam("id") UUID id) {
        return answer(erasing.lift(id));
    }

    private static Response answer(HoldView view) {
        return Etags.ok(view, view.version());
    }
}

package kz.socialregistry.recipients.fact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.recipients.privacy.Accesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A fact that is known of a recipient. */
@Path("/v1/facts/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@NoStore
@Tag(name = "facts")
public class FactResource {

    private static final String WITHDRAWN = "`fact-withdrawn`: it was taken back as wrong.";
    private static final String OVERLAPS =
            " `fact-overlaps`: another fact, `factId`, says the same of one of the days.";
    private static final String GONE = "`erased`: nothing personal is known of this recipient any more.";

    private final RecordingFacts recording;
    private final ShowingFacts showing;

    FactResource(RecordingFacts recording, ShowingFacts showing) {
        this.recording = recording;
        this.showing = showing;
    }

    /** A fact no longer holds. */
    @Schema(description = "The day from which on a fact no longer holds.")
    record EndFact(
            @NotNull
            @Schema(
                    description = "First day on which it no longer holds, after its first day and not after today.",
                    examples = "2026-03-16")
            LocalDate on) {}

    /** A fact was wrong. */
    @Schema(description = "Why a fact is taken back.")
    record WithdrawFact(
            @NotNull
            @Schema(description = "Code of the list fact-withdrawals.", examples = "entered-wrong", maxLength = 64)
            String reason) {}

    @GET
    @Operation(
            operationId = "getFact",
            summary = "Show a fact with all that was said of it before",
            description = "Needs a purpose; who read, when, what for and which fields is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The fact.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactView.class),
                            examples = @ExampleObject(name = "trait", value = FactExamples.WITH_HISTORY)))
    @APIResponse(responseCode = "410", description = GONE)
    public Response show(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose) {
        FactView fact = showing.show(id, purpose);
        return Etags.ok(fact, fact.tag());
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @Operation(
            operationId = "correctFact",
            summary = "Correct what was recorded wrongly",
            description = "What is given replaces what is recorded, as if it had always been so; null takes away. What"
                    + " was recorded before stays in the history with who said so and when. The kind does not change.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactSummary.class),
                            examples = @ExampleObject(name = "corrected", value = FactExamples.RECORDED)))
    @APIResponse(responseCode = "409", description = WITHDRAWN + OVERLAPS)
    @APIResponse(responseCode = "410", description = GONE)
    public Response correct(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = RecordFact.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "another day",
                                                            value = "{\"from\": \"2026-01-05\"}")))
                    @NotNull
                    MergePatch patch) {
        return done(recording.correct(id, patch));
    }

    @POST
    @Idempotent
    @Path("/end")
    @Operation(
            operationId = "endFact",
            summary = "A fact no longer holds",
            description = "Until that day it does. A term that was recorded can be ended earlier.")
    @APIResponse(
            responseCode = "200",
            description = "Ended.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactSummary.class),
                            examples = @ExampleObject(name = "ended", value = FactExamples.ENDED)))
    @APIResponse(
            responseCode = "409",
            description = "`fact-over`: it no longer holds already; another day is a correction. `day-too-early`: not"
                    + " after its first day. `day-in-future`. " + WITHDRAWN)
    @APIResponse(responseCode = "410", description = GONE)
    public Response end(@PathParam("id") UUID id, @NotNull EndFact request) {
        return done(recording.end(id, request));
    }

    @POST
    @Idempotent
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawFact",
            summary = "Take back a fact that was wrong",
            description = "Nobody counts it any more; it stays in the list, with the reason. There is no way back:"
                    + " record it anew.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactSummary.class),
                            examples = @ExampleObject(name = "withdrawn", value = FactExamples.WITHDRAWN)))
    @APIResponse(responseCode = "409", description = WITHDRAWN)
    @APIResponse(responseCode = "410", description = GONE)
    public Response withdraw(@PathParam("id") UUID id, @NotNull WithdrawFact request) {
        return done(recording.withdraw(id, request));
    }

    private static Response done(FactSummary fact) {
        return Etags.ok(fact, fact.version());
    }
}

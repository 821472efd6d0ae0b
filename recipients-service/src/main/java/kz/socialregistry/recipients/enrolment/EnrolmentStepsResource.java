package kz.socialregistry.recipients.enrolment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** The steps people take with an enrolment. */
@Path("/v1/enrolments/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@Tag(name = "enrolments")
public class EnrolmentStepsResource {

    static final String NOT_NOW =
            "The step is not possible from where the enrolment stands (`step-not-possible`), or on that day"
                    + " (`day-too-early`, `day-too-late`, `day-in-future`).";
    static final String NOT_NOW_OR_LEFT =
            NOT_NOW + " `transfer-under-way`: the stay goes on in another unit, or is about to.";

    private final Stepping stepping;

    EnrolmentStepsResource(Stepping stepping) {
        this.stepping = stepping;
    }

    /** The recipient came. */
    @Schema(description = "The day of admission.")
    record Admit(
            @Schema(required = true, description = "Counts as a day of the stay.", examples = "2026-02-03") @Nullable
            LocalDate on) {}

    /** The place is not taken. */
    @Schema(description = "Why the place is not taken.")
    record Decline(
            @Schema(description = "Code of the list decline-reasons.", examples = "no-show") @Nullable
            String reason) {}

    /** The request is withdrawn. */
    @Schema(description = "Nothing needs to be said.")
    record Cancel() {}

    /** The recipient left. */
    @Schema(description = "The day of leaving and why.")
    record End(
            @Schema(required = true, description = "Does not count as a day of the stay.", examples = "2026-05-20")
            @Nullable
            LocalDate on,

            @Schema(required = true, description = "Code of the list end-reasons.", examples = "own-request") @Nullable
            String reason) {}

    @POST
    @Idempotent
    @Path("/admission")
    @Operation(
            operationId = "admit",
            summary = "The recipient came",
            description = "The stay counts from this day, which is not before the place is kept nor after today.")
    @APIResponse(
            responseCode = "200",
            description = "Admitted.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "admitted", value = EnrolmentExamples.ADMITTED)))
    @APIResponse(
            responseCode = "409",
            description = NOT_NOW + " `stays-overlap`: the recipient stays in another bed, `enrolmentId`.")
    public Response admit(@PathParam("id") UUID id, @NotNull Admit request) {
        return done(stepping.admit(id, request.on()));
    }

    @POST
    @Idempotent
    @Path("/decline")
    @Operation(
            operationId = "decline",
            summary = "The place is not taken",
            description = "Cancels an enrolment for which a place is kept; the place goes to the next in the queue.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "cancelled", value = EnrolmentExamples.CANCELLED)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response decline(@PathParam("id") UUID id, @NotNull Decline request) {
        return done(stepping.decline(id, request.reason()));
    }

    @POST
    @Idempotent
    @Path("/cancellation")
    @Operation(
            operationId = "cancelEnrolment",
            summary = "Withdraw a request",
            description = "Possible until admission. A place or a turn in the queue is given back.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "cancelled", value = EnrolmentExamples.CANCELLED)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response cancel(@PathParam("id") UUID id, @Nullable Cancel request) {
        return done(stepping.cancel(id));
    }

    @POST
    @Idempotent
    @Path("/end")
    @Operation(
            operationId = "endEnrolment",
            summary = "The recipient left",
            description =
                    "Ends the stay on a day from the admission to today, and not before the recipient went away or came"
                            + " back last. The place is free from that day on.")
    @APIResponse(
            responseCode = "200",
            description = "Ended.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "ended", value = EnrolmentExamples.ENDED)))
    @APIResponse(responseCode = "409", description = NOT_NOW_OR_LEFT)
    public Response end(@PathParam("id") UUID id, @NotNull End request) {
        End end = request;
        return done(stepping.end(id, end.on(), end.reason()));
    }

    private static Response done(EnrolmentView view) {
        return Etags.ok(view, view.tag());
    }
}

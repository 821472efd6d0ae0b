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

/** Steps of somebody who is away for a while. */
@Path("/v1/enrolments/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@Tag(name = "enrolments")
public class AbsencesResource {

    private final Stepping stepping;

    AbsencesResource(Stepping stepping) {
        this.stepping = stepping;
    }

    /** The recipient is away for a while. */
    @Schema(description = "From when on the recipient is away, until when, and why.")
    record Suspend(
            @Schema(
                    required = true,
                    description = "First day away, not before the admission nor the return from the absence before.",
                    examples = "2026-03-02")
            @Nullable
            LocalDate on,

            @Schema(
                    description =
                            "Day on which the return is agreed. Where the unit lends the place (`absence` of the unit"
                                    + " is `lends`), it must be given and holds: the recipient cannot be back before it.",
                    examples = "2026-03-16")
            @Nullable
            LocalDate returnOn,

            @Schema(
                    required = true,
                    description = "Code of the list absence-reasons. Other services are not told.",
                    examples = "sanatorium")
            @Nullable
            String reason) {}

    /** The recipient is back. */
    @Schema(description = "The day of the return.")
    record Resume(
            @Schema(required = true, description = "First day back.", examples = "2026-03-16") @Nullable
            LocalDate on) {}

    @POST
    @Idempotent
    @Path("/suspension")
    @Operation(
            operationId = "suspendEnrolment",
            summary = "The recipient is away for a while",
            description = "The stay goes on. By the rule of the unit, as far as it is known here when this is entered,"
                    + " the place is kept, or it is lent until the agreed day of return; `placeLent` says which."
                    + " Days on which it is lent are not covered.")
    @APIResponse(
            responseCode = "200",
            description = "Suspended.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "suspended", value = EnrolmentExamples.SUSPENDED)))
    @APIResponse(responseCode = "409", description = EnrolmentStepsResource.NOT_NOW_OR_LEFT)
    public Response suspend(@PathParam("id") UUID id, @NotNull Suspend request) {
        return done(stepping.suspend(id, request.on(), request.returnOn(), request.reason()));
    }

    @POST
    @Idempotent
    @Path("/resumption")
    @Operation(
            operationId = "resumeEnrolment",
            summary = "The recipient is back",
            description = "A place that was kept is used again from this day on. One that was lent is somebody else's"
                    + " until the agreed day of return; from then on it is kept, so that any later day will do.")
    @APIResponse(
            responseCode = "200",
            description = "Admitted again.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "resumed", value = EnrolmentExamples.RESUMED)))
    @APIResponse(
            responseCode = "409",
            description =
                    EnrolmentStepsResource.NOT_NOW
                            + " `place-lent-until`: the place is lent; the answer names the day from which on it is free again.")
    public Response resume(@PathParam("id") UUID id, @NotNull Resume request) {
        return done(stepping.resume(id, request.on()));
    }

    private static Response done(EnrolmentView view) {
        return Etags.ok(view, view.tag());
    }
}

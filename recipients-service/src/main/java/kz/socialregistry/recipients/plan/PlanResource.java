package kz.socialregistry.recipients.plan;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** The individual plan of a stay. */
@Path("/v1/enrolments/{id}/plan")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@Tag(name = "plans", description = "After admission: the individual plan and the services that are given.")
public class PlanResource {

    private static final String MADE = """
            {"enrolmentId": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "madeOn": "2026-02-10", "nextReviewOn": "2026-05-11",
             "reviews": []}""";
    private static final String REVIEWED = """
            {"enrolmentId": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "madeOn": "2026-02-10", "nextReviewOn": "2026-08-10",
             "reviews": [{"on": "2026-05-11", "outcome": "services-changed"}]}""";

    private final Planning planning;

    PlanResource(Planning planning) {
        this.planning = planning;
    }

    /** A plan is made. */
    @Schema(description = "The days of a plan.")
    record MakePlan(
            @NotNull
            @Schema(description = "Day on which it was made, not before the admission.", examples = "2026-02-10")
            LocalDate on,

            @NotNull @Schema(description = "Day by which it is to be reviewed first.", examples = "2026-05-11")
            LocalDate nextReviewOn) {}

    /** A plan was reviewed. */
    @Schema(description = "The days of a review, and what came of it.")
    record ReviewPlan(
            @NotNull
            @Schema(
                    description = "Day of the review, not before the plan or its review before.",
                    examples = "2026-05-11")
            LocalDate on,

            @NotNull
            @Schema(description = "Code of the list review-outcomes.", examples = "services-changed", maxLength = 64)
            String outcome,

            @NotNull @Schema(description = "Day by which it is to be reviewed next.", examples = "2026-08-10")
            LocalDate nextReviewOn) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "makePlan",
            summary = "An individual plan was made",
            description = "Of somebody who was admitted and has not left; there is one plan for a stay.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "made", value = MADE)))
    @APIResponse(
            responseCode = "409",
            description = "`stay-not-under-way`: nobody was admitted yet, or the stay is over. `plan-exists`: there is"
                    + " one. `day-too-early`: before the admission. `day-in-future`.")
    public Response make(@PathParam("id") UUID id, @NotNull MakePlan request) {
        PlanView plan = planning.make(id, request);
        return Etags.created(URI.create("/v1/enrolments/" + id + "/plan"), plan, plan.version());
    }

    @GET
    @Operation(
            operationId = "getPlan",
            summary = "Show the individual plan of a stay",
            description = "With its reviews and the day by which the next one is due.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "reviewed", value = REVIEWED)))
    @APIResponse(responseCode = "404", description = "`enrolment-not-found`, or `plan-not-found`: none was made.")
    public Response show(@PathParam("id") UUID id) {
        PlanView plan = planning.show(id);
        return Etags.ok(plan, plan.version());
    }

    @POST
    @Idempotent
    @Path("/reviews")
    @Operation(
            operationId = "reviewPlan",
            summary = "The individual plan was reviewed",
            description = "Says what came of it and by when the next review is due.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "reviewed", value = REVIEWED)))
    @APIResponse(responseCode = "404", description = "`enrolment-not-found`, or `plan-not-found`: none was made.")
    @APIResponse(
            responseCode = "409",
            description = "`stay-not-under-way`: the stay is over. `day-too-early`: before the plan or its last review."
                    + " `day-in-future`.")
    public Response review(@PathParam("id") UUID id, @NotNull ReviewPlan request) {
        PlanView plan = planning.review(id, request);
        return Etags.ok(plan, plan.version());
    }
}

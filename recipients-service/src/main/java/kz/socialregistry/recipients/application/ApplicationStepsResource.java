package kz.socialregistry.recipients.application;

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
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.recipients.application.ApplicationSteps.Assess;
import kz.socialregistry.recipients.application.ApplicationSteps.Choose;
import kz.socialregistry.recipients.application.ApplicationSteps.Decide;
import kz.socialregistry.recipients.application.ApplicationSteps.Refer;
import kz.socialregistry.recipients.application.ApplicationSteps.Withdraw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps from the application to the referral. */
@Path("/v1/applications/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR)
@NoStore
@Tag(name = "applications")
public class ApplicationStepsResource {

    private static final String NOT_NOW =
            "The step is not possible from where the application stands (`application-step-not-possible`), or on that"
                    + " day (`day-too-early`, `day-in-future`).";

    private final Proceeding proceeding;

    ApplicationStepsResource(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    @POST
    @Idempotent
    @Path("/assessment")
    @Operation(
            operationId = "assessNeed",
            summary = "The need was assessed",
            description =
                    "By the four criteria of article 140, each with a value of its scale; whoever enters it is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Assessed.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationSummary.class),
                            examples = @ExampleObject(name = "assessed", value = ApplicationExamples.ASSESSED)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response assess(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "two criteria found",
                                                        value = ApplicationExamples.ASSESSMENT)
                                            }))
                    @NotNull
                    Assess request) {
        return done(proceeding.assess(id, request));
    }

    @POST
    @Idempotent
    @Path("/decision")
    @Operation(
            operationId = "decideApplication",
            summary = "The district body decided",
            description =
                    "Grants the services or refuses them for one of three reasons (article 141). Victims of trafficking and"
                            + " homeless people need no decision.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationSummary.class),
                            examples = @ExampleObject(name = "granted", value = ApplicationExamples.DECIDED)))
    @APIResponse(
            responseCode = "409",
            description = NOT_NOW
                    + " `decision-not-needed`: on this ground nobody decides, go on with the choice of the provider.")
    public Response decide(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "granted", value = ApplicationExamples.GRANT),
                                                @ExampleObject(name = "refused", value = ApplicationExamples.REFUSAL)
                                            }))
                    @NotNull
                    Decide request) {
        return done(proceeding.decide(id, request));
    }

    @POST
    @Idempotent
    @Path("/choice")
    @Operation(
            operationId = "chooseProvider",
            summary = "The recipient chose a provider",
            description =
                    "After the decision, or the assessment where none is needed. Until the referral another one can be chosen,"
                            + " and after it once the enrolment was refused or cancelled.")
    @APIResponse(
            responseCode = "200",
            description = "Chosen.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationSummary.class),
                            examples = @ExampleObject(name = "chosen", value = ApplicationExamples.CHOSEN)))
    @APIResponse(
            responseCode = "409",
            description = NOT_NOW
                    + " `decision-needed`: the district body has not decided. `enrolment-under-way`: the enrolment of the last"
                    + " referral, `enrolmentId`, may still begin or has begun.")
    public Response choose(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "unit", value = ApplicationExamples.CHOICE)
                                            }))
                    @NotNull
                    Choose request) {
        return done(proceeding.choose(id, request));
    }

    @POST
    @Idempotent
    @Path("/referral")
    @Operation(
            operationId = "refer",
            summary = "Refer the recipient to the chosen unit",
            description =
                    "Asks centres-service for a place in the same act: the enrolment `enrolmentId` begins as `requested` and goes"
                            + " on as every enrolment. Its day of application is that of this application.")
    @APIResponse(
            responseCode = "200",
            description = "Referred.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationSummary.class),
                            examples = @ExampleObject(name = "referred", value = ApplicationExamples.REFERRED)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response refer(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "from February",
                                                        value = ApplicationExamples.REFERRAL)
                                            }))
                    @NotNull
                    Refer request) {
        return done(proceeding.refer(id, request));
    }

    @POST
    @Idempotent
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawApplication",
            summary = "The recipient does not want the services",
            description = "Possible until the referral; after it the enrolment is cancelled instead.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationSummary.class),
                            examples = @ExampleObject(name = "withdrawn", value = ApplicationExamples.WITHDRAWN)))
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response withdraw(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "day", value = ApplicationExamples.WITHDRAWAL)
                                            }))
                    @NotNull
                    Withdraw request) {
        return done(proceeding.withdraw(id, request));
    }

    private static Response done(ApplicationSummary summary) {
        return Etags.ok(summary, summary.version());
    }
}

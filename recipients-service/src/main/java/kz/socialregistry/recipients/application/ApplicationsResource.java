package kz.socialregistry.recipients.application;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
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

/** Applications for services: to enter, to list, and to read for a purpose. */
@Path("/v1/applications")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@NoStore
@Tag(
        name = "applications",
        description = "From the need to the referral, as the Social Code has it: application, assessment, decision,"
                + " choice of provider, referral.")
public class ApplicationsResource {

    private final Applying applying;
    private final ShowingApplications showing;

    ApplicationsResource(Applying applying, ShowingApplications showing) {
        this.applying = applying;
        this.showing = showing;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "enterApplication",
            summary = "Enter an application",
            description = "In person, on somebody's behalf, or proactive with the day of consent, on one of the twelve"
                    + " grounds. The answer tells where it stands, not the ground.")
    @APIResponse(
            responseCode = "201",
            description = "Entered.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationSummary.class),
                            examples = @ExampleObject(name = "received", value = ApplicationExamples.RECEIVED)))
    public Response enter(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "in person",
                                                        value = ApplicationExamples.IN_PERSON),
                                                @ExampleObject(
                                                        name = "on behalf",
                                                        value = ApplicationExamples.ON_BEHALF),
                                                @ExampleObject(
                                                        name = "proactive",
                                                        value = ApplicationExamples.PROACTIVE)
                                            }))
                    @NotNull
                    Apply request) {
        ApplicationSummary entered = applying.apply(request);
        return Etags.created(URI.create("/v1/applications/" + entered.id()), entered, entered.version());
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listApplications",
            summary = "List applications",
            description =
                    "Where each stands, with its days, in the order in which they were entered; nothing of the need."
                            + " Every filter given narrows the list.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + ApplicationExamples.DECIDED + "]}")))
    public Response list(@BeanParam @Valid ApplicationsQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, showing.list(query));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "getApplication",
            summary = "Show an application with its ground and what was found",
            description = "Needs a purpose; who read, when and what for is written down, as of personal data.")
    @APIResponse(
            responseCode = "200",
            description = "The application.",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationView.class),
                            examples = @ExampleObject(name = "granted", value = ApplicationExamples.SHOWN)))
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of the recipient any more.")
    public Response show(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the list purposes", required = true, example = "application")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose) {
        ApplicationView view = showing.show(id, purpose);
        // the day it is due changes with the calendar, without a new version of it
        return Etags.ok(view, "v" + view.version() + '-' + view.dueOn());
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "ApplicationList", description = "A part of the list of applications.")
    static class ApplicationList extends Lists.Shape<ApplicationSummary> {}
}

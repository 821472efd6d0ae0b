package kz.socialregistry.recipients.enrolment;

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
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.recipients.privacy.Accesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests for places, and enrolments to look at. */
@Path("/v1/enrolments")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "enrolments", description = "From the request for a place to the end of the stay.")
public class EnrolmentsResource {

    private final Requesting requesting;
    private final Showing showing;

    EnrolmentsResource(Requesting requesting, Showing showing) {
        this.requesting = requesting;
        this.showing = showing;
    }

    @POST
    @Idempotent
    @WaitsForOutcome
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
    @Operation(
            operationId = "requestEnrolment",
            summary = "Ask for a place in a unit",
            description =
                    "Answers at once with the status `requested`; centres-service then assigns a place, queues the"
                            + " enrolment or refuses it. With `Prefer: wait=N` (at most 30 seconds) the answer waits for that outcome; if"
                            + " the time is over first, it still says `requested`. A refusal is no error of the request: the enrolment is"
                            + " `refused` and says why. A stay that began already is entered with `admittedOn`, one that is over with"
                            + " `endedOn` as well.")
    @APIResponse(
            responseCode = "201",
            description = "The request is recorded.",
            headers =
                    @Header(
                            name = "Preference-Applied",
                            description = "The wait that was granted.",
                            schema = @Schema(implementation = String.class, pattern = "^wait=[0-9]{1,2}$")),
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "placed", value = EnrolmentExamples.PLACED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`stays-overlap`: with `admittedOn`, if the recipient stays on one of the days in another bed,"
                            + " `enrolmentId`.")
    @Parameter(
            name = "Prefer",
            in = ParameterIn.HEADER,
            description = "`wait=N`: seconds to wait for the outcome.",
            example = "wait=5",
            schema = @Schema(type = SchemaType.STRING))
    public Response request(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "request", value = EnrolmentExamples.REQUEST),
                                                @ExampleObject(name = "past stay", value = EnrolmentExamples.PAST_STAY)
                                            }))
                    @NotNull
                    RequestEnrolment request) {
        EnrolmentView view = requesting.request(request);
        return Etags.created(URI.create("/v1/enrolments/" + view.id()), view, view.tag());
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listEnrolments",
            summary = "List enrolments",
            description = "In the order in which they were entered; every filter given narrows the list.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + EnrolmentExamples.PLACED + "]}")))
    public Response list(
            @BeanParam @Valid EnrolmentsQuery query,
            @Parameter(
                            description =
                                    "Code of the list purposes. Without it the group and the reasons are masked; with"
                                            + " it they are shown to who works with people, and that is written down.",
                            example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, showing.list(query, purpose));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "getEnrolment",
            summary = "Show an enrolment",
            description = "Where it stands, with the days that count.")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "placed", value = EnrolmentExamples.PLACED)))
    public Response show(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Code of the list purposes. Without it the group and the reasons are masked; with"
                                            + " it they are shown to who works with people, and that is written down.",
                            example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose) {
        EnrolmentView view = showing.show(id, purpose);
        return Etags.ok(view, view.tag());
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "EnrolmentList", description = "A part of the list of enrolments, or of their changes.")
    static class EnrolmentList extends Lists.Shape<EnrolmentView> {}
}

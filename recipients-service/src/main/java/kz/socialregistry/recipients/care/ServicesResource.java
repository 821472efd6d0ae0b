package kz.socialregistry.recipients.care;

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

/** A service that is given during a stay. */
@Path("/v1/services/{id}")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@Tag(name = "plans")
public class ServicesResource {

    private static final String START = """
            {"id": "01981f75-1d02-7c10-b0aa-5d6e7f809102", "enrolmentId": "01981f70-0c44-7b8e-b0aa-5d6e7f809102",
             "kind": "medical", "payment": "guaranteed", "from": "2026-02-10", "to": \
            """;
    static final String GIVEN = START + "null}";
    static final String ENDED = START + "\"2026-05-11\"}";

    private final GivingServices services;

    ServicesResource(GivingServices services) {
        this.services = services;
    }

    /** A service is no longer given. */
    @Schema(description = "The day from which on a service is no longer given.")
    record EndService(
            @NotNull
            @Schema(description = "First day on which it is no longer given, not after today.", examples = "2026-05-11")
            LocalDate on) {}

    @GET
    @Operation(
            operationId = "getService",
            summary = "Show a service that is given",
            description = "Of which kind it is, who pays, and from when to when.")
    @APIResponse(
            responseCode = "200",
            description = "The service.",
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "given", value = GIVEN)))
    public Response show(@PathParam("id") UUID id) {
        ServiceView given = services.show(id);
        // the end of the stay ends the service without a new version of it
        return Etags.ok(given, "v" + given.version() + '-' + given.to());
    }

    @POST
    @Idempotent
    @Path("/end")
    @Operation(
            operationId = "endService",
            summary = "A service is no longer given",
            description = "While the stay goes on; with the stay all services end by themselves.")
    @APIResponse(
            responseCode = "200",
            description = "Ended.",
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "ended", value = ENDED)))
    @APIResponse(
            responseCode = "409",
            description = "`service-over`: it is no longer given already. `stay-not-under-way`: the stay is over."
                    + " `day-too-early`: before its first day. `day-in-future`.")
    public Response end(@PathParam("id") UUID id, @NotNull EndService request) {
        ServiceView ended = services.end(id, request);
        return Etags.ok(ended, ended.version());
    }
}

package kz.socialregistry.centres.licence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/licences/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.REGISTRAR,
    Role.CENTRE_MANAGER,
    Role.FINANCE_OFFICER,
    Role.ANALYST,
    Role.INTEGRATOR,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "licences")
public class LicencesResource {

    private final EnteringLicences entering;
    private final Licences licences;

    LicencesResource(EnteringLicences entering, Licences licences) {
        this.entering = entering;
        this.licences = licences;
    }

    @GET
    @Operation(operationId = "getLicence", summary = "Read a licence", description = "The licence as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The licence.",
            content = @Content(schema = @Schema(implementation = LicenceView.class)))
    @APIResponse(responseCode = "404", description = "`licence-not-found`: there is no such licence.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the licence.") UUID id) {
        Licence licence = licences.get(id);
        return Etags.ok(licence.view(), licence.version());
    }

    @POST
    @Idempotent
    @Path("/withdrawal")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "withdrawLicence",
            summary = "End a licence early",
            description =
                    "The licence no longer holds from a day on: it was withdrawn, or it was entered by mistake and"
                            + " never held. Nobody loses a place by this; the gap is shown from then on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WithdrawLicence.class),
                            examples =
                                    @ExampleObject(
                                            name = "withdrawal",
                                            value =
                                                    "{\"withdrawnOn\": \"2026-09-01\", \"reason\": \"Decision of the licensing body\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The licence is withdrawn.",
            content = @Content(schema = @Schema(implementation = LicenceView.class)))
    @APIResponse(responseCode = "404", description = "`licence-not-found`: there is no such licence.")
    @APIResponse(responseCode = "409", description = "`licence-already-withdrawn`: it was withdrawn before.")
    public Response withdraw(
            @PathParam("id") @Parameter(description = "Id of the licence.") UUID id,
            @NotNull @Valid WithdrawLicence request) {
        Licence licence = entering.withdraw(id, request);
        return Etags.ok(licence.view(), licence.version());
    }
}

package kz.socialregistry.centres.centreact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.CentreView;
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

@Path("/v1/centres/{id}/close")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centres")
public class ClosureResource {

    private final EnactingCentres enacting;

    ClosureResource(EnactingCentres enacting) {
        this.enacting = enacting;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "closeCentre",
            summary = "Close a centre",
            description =
                    "Closes the centre and its units from a day on. Whoever has a place there on or after that day must leave or"
                            + " be transferred first. Whoever waits in a queue of its units is refused with the reason `unit-closed`."
                            + " It is recorded as an act of the kind `close`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CloseCentre.class),
                            examples = @ExampleObject(name = "closure", value = "{\"on\": \"2026-09-01\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The centre is closed.",
            content = @Content(schema = @Schema(implementation = CentreView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`centre-occupied`: so many places are taken on or after that day, and `occupied` tells whose; or"
                            + " `centre-already-closed`.")
    public Response close(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @NotNull @Valid CloseCentre request) {
        Centre centre = enacting.close(id, request.on());
        return Etags.ok(centre.view(), centre.version());
    }
}

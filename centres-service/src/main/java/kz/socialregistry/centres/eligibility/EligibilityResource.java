package kz.socialregistry.centres.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.idempotency.Safe;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/eligibility")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER, Role.INTEGRATOR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "places")
public class EligibilityResource {

    private final CheckingEligibility checking;
    private final Units units;

    EligibilityResource(CheckingEligibility checking, Units units) {
        this.checking = checking;
        this.units = units;
    }

    @POST
    @Safe
    @Operation(
            operationId = "checkEligibility",
            summary = "Ask whether a unit may take somebody",
            description =
                    "Asks every rule of the unit on a day: whether it works, whom it serves (target group, age, sex), whether"
                            + " its licence is valid where one is required, whether its centre is suspended. The same rules"
                            + " decide when an enrolment asks for a place. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckEligibility.class),
                            examples =
                                    @ExampleObject(
                                            name = "an old woman",
                                            value =
                                                    "{\"on\": \"2026-12-01\", \"sex\": \"female\", \"born\": \"1948-03\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What each rule says.",
            content = @Content(schema = @Schema(implementation = Eligibility.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Eligibility check(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @NotNull @Valid CheckEligibility request) {
        units.get(id);
        return checking.check(id, request);
    }
}

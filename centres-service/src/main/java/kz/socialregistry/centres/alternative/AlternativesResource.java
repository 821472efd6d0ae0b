package kz.socialregistry.centres.alternative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/alternatives")
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
@Tag(name = "places")
public class AlternativesResource {

    private final Units units;
    private final Alternatives alternatives;
    private final Clock clock;

    AlternativesResource(Units units, Alternatives alternatives, Clock clock) {
        this.units = units;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAlternatives",
            summary = "Find free places in units like this one",
            description =
                    "Units of the same format with a place that is free from the day on, as far as is known, for the same target group or for a wider one that"
                            + " includes it, and for ages and a sex that this one takes too: those of the own district first, then of the own region, then others that you see."
                            + " Each says why it fits.")
    @APIResponse(
            responseCode = "200",
            description = "The nearest units; empty if there is no free place.",
            content = @Content(schema = @Schema(implementation = AlternativesOnDay.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public AlternativesOnDay list(
            @PathParam("id") @Parameter(description = "Id of the unit.") UUID id,
            @BeanParam @Valid AlternativesQuery query) {
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        return new AlternativesOnDay(
                on,
                alternatives.to(units.get(id), on).stream()
                        .limit(query.atMost())
                        .toList());
    }

    /** The answer. */
    @Schema(name = "AlternativesOnDay", description = "Where else a place is free on a day, the nearest first.")
    record AlternativesOnDay(
            @Schema(description = "The day.", examples = "2026-03-10")
            LocalDate on,

            List<Alternative> items) {}
}

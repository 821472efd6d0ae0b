package kz.socialregistry.centres.stated;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.stated.StatedCount.StatedCountList;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units/{id}/stated-counts")
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
public class StatedCountsResource {

    private static final String STATED = """
            select s.stated_on, s.beds, k.places, s.residents, s.queue, s.source,
                   (select count(*) from placement p
                    where p.known_unit_id = s.unit_id and p.period @> s.stated_on and p.taken @> s.stated_on) as taken,
                   (select count(*) from placement p
                    where p.known_unit_id = s.unit_id and p.queued_on <= s.stated_on
                      and (p.left_queue_on is null or p.left_queue_on > s.stated_on)) as queued
            from stated_count s
            left join unit_capacity k on k.unit_id = s.unit_id and k.validity @> s.stated_on
            where s.unit_id = ?
            order by s.stated_on desc limit 1000
            """;

    private final Units units;
    private final Statements statements;

    StatedCountsResource(Units units, Statements statements) {
        this.units = units;
        this.statements = statements;
    }

    @GET
    @Operation(
            operationId = "listStatedCounts",
            summary = "Compare stated counts with the registry's own",
            description =
                    "What imported registers stated of a unit – places, people, queue – beside what the registry"
                            + " counts for the same day, the newest day first. Stated counts give nobody a place and take none.")
    @APIResponse(
            responseCode = "200",
            description = "The counts by day.",
            content = @Content(schema = @Schema(implementation = StatedCountList.class)))
    @APIResponse(responseCode = "404", description = "`unit-not-found`: there is no such unit.")
    public Response list(@PathParam("id") @Parameter(description = "Id of the unit.") UUID id) {
        units.get(id);
        List<StatedCount> counts = statements.query(
                row -> new StatedCount(
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("beds", Integer.class),
                        row.getObject("places", Integer.class),
                        row.getObject("residents", Integer.class),
                        row.getInt("taken"),
                        row.getObject("queue", Integer.class),
                        row.getInt("queued"),
                        row.getString("source")),
                STATED,
                id);
        return Response.ok(new StatedCountList(counts)).build();
    }
}

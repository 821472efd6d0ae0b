package kz.socialregistry.centres.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.socialregistry.centres.choice.Choice;
import kz.socialregistry.centres.choice.ChosenUnits;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/places")
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
@Tag(name = "places", description = "Where places are free, who has them, and who may have one.")
public class VacanciesResource {

    private final ChosenUnits units;
    private final Vacancies vacancies;
    private final Plans plans;
    private final Clock clock;

    VacanciesResource(ChosenUnits units, Vacancies vacancies, Plans plans, Clock clock) {
        this.units = units;
        this.plans = plans;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPlaces",
            summary = "Find free places",
            description =
                    "Free places beside queues, unit by unit, for a day: so that nobody waits at one centre while another one of"
                            + " the region has room. Units that do not work on the day are left out. Of a day to come: by the capacity in force,"
                            + " and, apart from it, what building projects would change by plan.")
    @APIResponse(
            responseCode = "200",
            description = "A page of units and the sums over all of them; the header `Link` leads to the next page.",
            content = @Content(schema = @Schema(implementation = PlacesOnDay.class)))
    public Response list(@BeanParam @Valid VacanciesQuery query, @Context UriInfo uriInfo) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = query.on == null ? today : query.on;
        Choice choice =
                units.in(query.region, query.district, on, on.plusDays(1)).only(query.format, query.targetGroup);
        List<PlannedChange> planned = on.isAfter(today) ? plans.of(choice) : List.of();
        List<Vacancy> all = vacancies.find(choice, planned);
        Page<Vacancy> page = Page.cut(all, query, Vacancy::unitId);
        List<PlannedUnit> toOpen = planned.stream()
                .flatMap(change -> Stream.ofNullable(change.opens()))
                .toList();
        return Lists.respond(
                uriInfo,
                page,
                new PlacesOnDay(
                        on, page.items(), VacancyTotals.of(all, planned), GroupTotals.of(all, planned), toOpen));
    }

    /** The answer. */
    @Schema(name = "PlacesOnDay", description = "Free places beside queues on a day.")
    record PlacesOnDay(
            @Schema(description = "The day.", examples = "2026-01-01")
            LocalDate on,

            List<Vacancy> items,
            VacancyTotals totals,

            @Schema(description = "The same sums by format and target group.")
            List<GroupTotals> groups,

            @Schema(
                    description =
                            "Units that would work on the day if building projects went by plan: in no other figure."
                                    + " Empty for days up to today.")
            List<PlannedUnit> unitsToOpen) {}
}

package kz.socialregistry.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.reporting.measure.PeopleAsk;
import kz.socialregistry.reporting.measure.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People of a region: those served over a period and those covered on a day. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.FINANCE_OFFICER, Role.ANALYST, Role.INTEGRATOR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "reports")
@APIResponse(responseCode = "304", description = "The answer is the one the caller has.")
@APIResponse(
        responseCode = "404",
        description = "`region-not-found`: there is no such region on that day, or not for the caller.")
public class PeopleResource {

    private final AnsweringReports reports;
    private final Answers answers;
    private final Clock clock;

    PeopleResource(AnsweringReports reports, Answers answers, Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Path("served")
    @Operation(
            operationId = "getServed",
            summary = "Persons served over a period (flow)",
            description =
                    "Distinct persons with a stay on any day of the period. Days on which somebody was away and the"
                            + " place lent are no days of the stay; if it was kept, they are. A family counts by its members. Never"
                            + " to be compared as growth with coverage, which is a stock.")
    @Parameter(name = "region", in = ParameterIn.QUERY, ref = "region")
    @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
    @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
    @Parameter(name = "boundaries", in = ParameterIn.QUERY, ref = "boundaries")
    @Parameter(name = "kind", in = ParameterIn.QUERY, ref = "kind")
    @Parameter(name = "providerKind", in = ParameterIn.QUERY, ref = "providerKind")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "format")
    @Parameter(name = "targetGroup", in = ParameterIn.QUERY, ref = "targetGroup")
    @Parameter(name = "unitTargetGroup", in = ParameterIn.QUERY, ref = "unitTargetGroup")
    @Parameter(name = "countsIn", in = ParameterIn.QUERY, ref = "countsIn")
    @Parameter(name = "centre", in = ParameterIn.QUERY, ref = "centre")
    @Parameter(name = "unit", in = ParameterIn.QUERY, ref = "unit")
    @Parameter(name = "groupBy", in = ParameterIn.QUERY, ref = "groupByOfPeople")
    @APIResponse(
            responseCode = "200",
            description = "The number of persons.",
            content =
                    @Content(
                            schema = @Schema(implementation = PeopleAnswer.class),
                            examples = @ExampleObject(name = "served", ref = "served")))
    public Response served(
            @Context UriInfo uriInfo, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        Parameters parameters = new Parameters(uriInfo);
        RegionKey region = parameters.region("region");
        LocalDate boundaries = parameters.dayOrNull("boundaries");
        Period period = parameters.period();
        PeopleAsk ask = ask(parameters);
        parameters.end();
        return answers.respond(language, reports.served(region, boundaries, period, ask, language));
    }

    @GET
    @Path("coverage")
    @Operation(
            operationId = "getCoverage",
            summary = "Persons covered on a day (stock)",
            description =
                    "Distinct persons who have been admitted and have not left on that day, nor are away with their"
                            + " place lent; never queued or only placed. A family counts by its members.")
    @Parameter(name = "region", in = ParameterIn.QUERY, ref = "region")
    @Parameter(name = "on", in = ParameterIn.QUERY, ref = "on")
    @Parameter(name = "boundaries", in = ParameterIn.QUERY, ref = "boundaries")
    @Parameter(name = "kind", in = ParameterIn.QUERY, ref = "kind")
    @Parameter(name = "providerKind", in = ParameterIn.QUERY, ref = "providerKind")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "format")
    @Parameter(name = "targetGroup", in = ParameterIn.QUERY, ref = "targetGroup")
    @Parameter(name = "unitTargetGroup", in = ParameterIn.QUERY, ref = "unitTargetGroup")
    @Parameter(name = "countsIn", in = ParameterIn.QUERY, ref = "countsIn")
    @Parameter(name = "centre", in = ParameterIn.QUERY, ref = "centre")
    @Parameter(name = "unit", in = ParameterIn.QUERY, ref = "unit")
    @Parameter(name = "groupBy", in = ParameterIn.QUERY, ref = "groupByOfPeople")
    @APIResponse(
            responseCode = "200",
            description = "The number of persons.",
            content =
                    @Content(
                            schema = @Schema(implementation = PeopleAnswer.class),
                            examples = @ExampleObject(name = "coverage", ref = "coverage")))
    public Response coverage(
            @Context UriInfo uriInfo, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        Parameters parameters = new Parameters(uriInfo);
        RegionKey region = parameters.region("region");
        LocalDate boundaries = parameters.dayOrNull("boundaries");
        LocalDate on = parameters.dayOr("on", LocalDate.now(clock));
        PeopleAsk ask = ask(parameters);
        parameters.end();
        return answers.respond(language, reports.coverage(region, boundaries, on, ask, language));
    }

    private static PeopleAsk ask(Parameters parameters) {
        return new PeopleAsk(UnitQuery.filter(parameters), UnitQuery.groupByOfPeople(parameters));
    }
}

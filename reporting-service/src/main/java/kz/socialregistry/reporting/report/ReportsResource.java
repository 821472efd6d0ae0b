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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.reporting.budget.BudgetDimension;
import kz.socialregistry.reporting.budget.BudgetFilter;
import kz.socialregistry.reporting.measure.Dimension;
import kz.socialregistry.reporting.measure.Period;
import kz.socialregistry.reporting.measure.UnitFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reports of a region. Parameters and examples are described in {@code META-INF/openapi.yaml}. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.FINANCE_OFFICER, Role.ANALYST, Role.INTEGRATOR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "reports", description = "Stock and flow of people, places and money of a region.")
@APIResponse(responseCode = "304", description = "The answer is the one the caller has.")
@APIResponse(
        responseCode = "404",
        description = "`region-not-found`: there is no such region on that day, or not for the caller.")
public class ReportsResource {

    private static final List<String> BUDGET_DIMENSIONS = Arrays.stream(BudgetDimension.values())
            .map(BudgetDimension::parameter)
            .toList();

    private final AnsweringReports reports;
    private final Answers answers;
    private final Clock clock;

    ReportsResource(AnsweringReports reports, Answers answers, Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Path("regional-totals")
    @Operation(
            operationId = "getRegionalTotals",
            summary = "The whole report of a region",
            description =
                    "Centres, units, places, people, staff and money of a region for a period. Stocks are those of"
                            + " the last day, money is that of its year. With boundaries, each figure is given in parts.")
    @Parameter(name = "region", in = ParameterIn.QUERY, ref = "region")
    @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
    @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
    @Parameter(name = "boundaries", in = ParameterIn.QUERY, ref = "boundaries")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(implementation = RegionalTotals.class)))
    public Response regionalTotals(
            @Context UriInfo uriInfo, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        Parameters parameters = new Parameters(uriInfo);
        RegionKey region = parameters.region("region");
        LocalDate boundaries = parameters.dayOrNull("boundaries");
        Period period = parameters.period();
        parameters.end();
        return answers.respond(language, reports.totals(region, boundaries, period, language));
    }

    @GET
    @Path("places")
    @Operation(
            operationId = "getPlaces",
            summary = "Places, occupied places and queues on a day",
            description =
                    "Places of open units by the capacity in force on that day. Units without a limit and units of"
                            + " unknown capacity are counted apart, never as 0 places.")
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
    @Parameter(name = "groupBy", in = ParameterIn.QUERY, ref = "groupByOfUnits")
    @APIResponse(
            responseCode = "200",
            description = "The places.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlacesAnswer.class),
                            examples = @ExampleObject(name = "places", ref = "places")))
    public Response places(
            @Context UriInfo uriInfo, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        Parameters parameters = new Parameters(uriInfo);
        RegionKey region = parameters.region("region");
        LocalDate boundaries = parameters.dayOrNull("boundaries");
        LocalDate on = parameters.dayOr("on", LocalDate.now(clock));
        UnitFilter filter = UnitQuery.filter(parameters);
        Set<Dimension> groupBy = UnitQuery.groupByOfUnits(parameters);
        parameters.end();
        return answers.respond(language, reports.places(region, boundaries, on, filter, groupBy, language));
    }

    @GET
    @Path("budget")
    @Operation(
            operationId = "getBudget",
            summary = "Money allotted and used in a year",
            description =
                    "Sums of budget lines with their execution and its bounds. What is not reported is null with a"
                            + " reason and makes the sum null. Lines known for a region as a whole are never divided.")
    @Parameter(name = "region", in = ParameterIn.QUERY, ref = "region")
    @Parameter(name = "year", in = ParameterIn.QUERY, ref = "year")
    @Parameter(name = "boundaries", in = ParameterIn.QUERY, ref = "boundaries")
    @Parameter(name = "programme", in = ParameterIn.QUERY, ref = "programme")
    @Parameter(name = "instrument", in = ParameterIn.QUERY, ref = "instrument")
    @Parameter(name = "fundingSource", in = ParameterIn.QUERY, ref = "fundingSource")
    @Parameter(name = "countsIn", in = ParameterIn.QUERY, ref = "budgetCountsIn")
    @Parameter(name = "groupBy", in = ParameterIn.QUERY, ref = "groupByOfBudget")
    @APIResponse(
            responseCode = "200",
            description = "The money.",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetAnswer.class),
                            examples = @ExampleObject(name = "budget", ref = "budget")))
    public Response budget(
            @Context UriInfo uriInfo, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        Parameters parameters = new Parameters(uriInfo);
        RegionKey region = parameters.region("region");
        LocalDate boundaries = parameters.dayOrNull("boundaries");
        int year = parameters.year("year");
        BudgetFilter filter = new BudgetFilter(
                parameters.text("programme"),
                parameters.code("instrument"),
                parameters.code("fundingSource"),
                parameters.code("countsIn"));
        Set<BudgetDimension> groupBy = parameters.groupBy(BudgetDimension::named, BUDGET_DIMENSIONS);
        parameters.end();
        return answers.respond(language, reports.budget(region, boundaries, year, filter, groupBy, language));
    }
}

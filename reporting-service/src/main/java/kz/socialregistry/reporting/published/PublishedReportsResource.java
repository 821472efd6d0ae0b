package kz.socialregistry.reporting.published;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.reporting.report.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Official reports and their comparison with the registry. */
@Path("/v1/published-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.FINANCE_OFFICER, Role.ANALYST, Role.INTEGRATOR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "published reports", description = "Official reports as printed, compared with the registry.")
public class PublishedReportsResource {

    private static final long NEVER_CHANGES = 1;

    private final EnteringReports entering;
    private final Comparing comparing;
    private final Answers answers;

    PublishedReportsResource(EnteringReports entering, Comparing comparing, Answers answers) {
        this.entering = entering;
        this.comparing = comparing;
        this.answers = answers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    @Operation(
            operationId = "enterPublishedReport",
            summary = "Enter a published report as it is printed",
            description = "Each figure with its value, unit and precision as printed, and how to recompute it. A number"
                    + " that may be read in two ways is refused: enter it with a point and the print itself in `text`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnterReport.class),
                            examples = @ExampleObject(name = "report", ref = "publishedReport")))
    @APIResponse(
            responseCode = "201",
            description = "Entered.",
            content = @Content(schema = @Schema(implementation = PublishedReport.class)))
    @APIResponse(
            responseCode = "409",
            description = "`report-code-in-use`: a report with this code was entered already.")
    public Response enter(@Valid @NotNull EnterReport request, @Context UriInfo uriInfo) {
        PublishedReport report = entering.enter(request);
        return Etags.created(
                uriInfo.getAbsolutePathBuilder().path(report.id().toString()).build(), report, NEVER_CHANGES);
    }

    @GET
    @Operation(
            operationId = "listPublishedReports",
            summary = "List published reports",
            description = "The reports that were entered, without their figures, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = PublishedReportList.class)))
    public Response list(@BeanParam @Valid FeedQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, entering.list(query));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPublishedReport",
            summary = "Read a published report",
            description = "The report with its figures as printed.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(implementation = PublishedReport.class)))
    @APIResponse(responseCode = "404", description = "`report-not-found`: there is no such published report.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the report.") UUID id) {
        return Etags.ok(entering.get(id), NEVER_CHANGES);
    }

    @GET
    @Path("{id}/comparison")
    @Operation(
            operationId = "comparePublishedReport",
            summary = "Compare a published report with the registry",
            description =
                    "Each printed figure beside the recomputed one, with the difference, the verdict and its reason."
                            + " Verdicts are computed each time; an explanation counts only while the difference is exactly the"
                            + " one explained.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison.",
            content =
                    @Content(
                            schema = @Schema(implementation = Comparison.class),
                            examples = @ExampleObject(name = "comparison", ref = "comparison")))
    @APIResponse(responseCode = "404", description = "`report-not-found`: there is no such published report.")
    public Response comparison(
            @PathParam("id") @Parameter(description = "Id of the report.") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        return answers.respond(language, comparing.compare(id, language));
    }

    /** The body of the list, for the interface description. */
    @Schema(name = "PublishedReportList", description = "A part of the list of reports, or of their changes.")
    static class PublishedReportList extends Lists.Shape<PublishedReport.Summary> {}
}

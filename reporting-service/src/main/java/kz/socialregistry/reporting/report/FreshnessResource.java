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
import java.util.List;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.reporting.projection.Sources;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far the service has read what the others publish. */
@Path("/v1/freshness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.FINANCE_OFFICER, Role.ANALYST, Role.INTEGRATOR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "freshness", description = "How far each source has been read.")
public class FreshnessResource {

    private final Sources sources;
    private final Answers answers;

    FreshnessResource(Sources sources, Answers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    /** How far each topic has been read. */
    @Schema(description = "How far each topic has been read.")
    public record FreshnessAnswer(
            @Schema(description = "One entry for each topic.")
            List<Sources.Freshness> sources) {}

    @GET
    @Operation(
            operationId = "getFreshness",
            summary = "How far each source has been read",
            description = "Positions and instants per topic, and how many events could not be applied. An age would"
                    + " change an unchanged answer, so none is given.")
    @APIResponse(
            responseCode = "200",
            description = "The positions.",
            content =
                    @Content(
                            schema = @Schema(implementation = FreshnessAnswer.class),
                            examples = @ExampleObject(name = "freshness", ref = "freshness")))
    public Response freshness(
            @Context UriInfo uriInfo, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        new Parameters(uriInfo).end();
        Language language = Language.preferred(acceptLanguage);
        return answers.respond(language, new FreshnessAnswer(sources.freshness()));
    }
}

package kz.socialregistry.centres.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
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

@Path("/v1/centres/{id}/projects")
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
@Tag(name = "projects", description = "Building projects of centres, and what they do to places.")
public class CentreProjectsResource {

    private final PlanningProjects planning;
    private final Projects projects;
    private final Centres centres;

    CentreProjectsResource(PlanningProjects planning, Projects projects, Centres centres) {
        this.planning = planning;
        this.projects = projects;
        this.centres = centres;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "planProject",
            summary = "Enter a building project of a centre",
            description =
                    "Enters the plan of a project. It changes no capacity: what it would change is shown by `GET /v1/places`"
                            + " apart from the places in force. What happens then is told by `start`, `finish` or `cancel`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanProject.class),
                            examples = @ExampleObject(name = "new-building", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The project is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response plan(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id, @NotNull PlanProject request) {
        Project project = planning.plan(id, request);
        return Etags.created(URI.create("/v1/projects/" + project.id()), project.view(), project.version());
    }

    @GET
    @Operation(
            operationId = "listProjects",
            summary = "List the building projects of a centre",
            description = "Projects in the order they were entered; finished and cancelled ones too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = ProjectList.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        centres.get(id);
        return Lists.respond(uriInfo, projects.ofCentre(id, query).map(Project::view));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "ProjectList", description = "A page of building projects.")
    record ProjectList(List<ProjectView> items) {}

    private static final String EXAMPLE = """
            {
              "kind": "new-building",
              "names": {
                "kk": "50 орындық жаңа ғимарат салу",
                "ru": "Строительство нового здания на 50 мест",
                "en": "A new building with 50 places"
              },
              "plannedStart": "2026-03-01",
              "plannedFinish": "2026-12-31",
              "effects": [
                {
                  "opens": {
                    "names": {
                      "kk": "Жаңа ғимараттағы стационарлық бөлімше",
                      "ru": "Стационарное отделение в новом здании",
                      "en": "Inpatient unit in the new building"
                    },
                    "format": "inpatient",
                    "targetGroup": "elderly-and-disabled"
                  },
                  "placesAdded": 50
                }
              ],
              "synthetic": true
            }
            """;
}

package kz.socialregistry.centres.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/projects/{id}")
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
@Tag(name = "projects")
public class ProjectsResource {

    private final PlanningProjects planning;
    private final CarryingOutProjects carryingOut;
    private final Projects projects;

    ProjectsResource(PlanningProjects planning, CarryingOutProjects carryingOut, Projects projects) {
        this.planning = planning;
        this.carryingOut = carryingOut;
        this.projects = projects;
    }

    private static Response shown(Project project) {
        return Etags.ok(project.view(), project.version());
    }

    @GET
    @Operation(
            operationId = "getProject",
            summary = "Read a building project",
            description = "The project: its plan, and what has happened.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "`project-not-found`: there is no such project.")
    public Response get(@PathParam("id") @Parameter(description = "Id of the project.") UUID id) {
        return shown(projects.get(id));
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "changeProject",
            summary = "Change the plan of a building project",
            description =
                    "A JSON merge patch of what is sent to enter a project. Works that have begun take the places of the"
                            + " changed plan, as if they had from their first day on.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of what was read.",
            example = "\"v0\"",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.TYPE,
                            schema = @Schema(implementation = PlanProject.class),
                            examples = @ExampleObject(name = "later", value = "{\"plannedFinish\": \"2027-03-31\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The project as it is now; `ETag` is that of the new version.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "`project-not-found`: there is no such project.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`project-over`: it is finished or cancelled. `too-many-capacities` or `too-many-places`: the ledger of a unit is full.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    public Response change(
            @PathParam("id") @Parameter(description = "Id of the project.") UUID id, @NotNull MergePatch patch) {
        return shown(planning.change(id, patch));
    }

    @POST
    @Idempotent
    @Path("/start")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "startProject",
            summary = "Enter that the works of a project have begun",
            description =
                    "From the first day of the works on, the capacity of its units is lowered by the places that it takes, until it is finished or cancelled. Nobody loses a place: a unit may be over-assigned.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectAct.Start.class),
                            examples =
                                    @ExampleObject(
                                            name = "begun",
                                            value =
                                                    "{\"on\": \"2026-03-02\", \"document\": \"Бұйрық № 31, 2026-02-27\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The project is under way.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "`project-not-found`: there is no such project.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`project-already-started`, or `project-over`: it is finished or cancelled. `centre-already-closed`. `too-many-capacities` or `too-many-places`: the ledger of a unit is full.")
    public Response start(
            @PathParam("id") @Parameter(description = "Id of the project.") UUID id,
            @NotNull @Valid ProjectAct.Start request) {
        return shown(carryingOut.start(id, request));
    }

    @POST
    @Idempotent
    @Path("/finish")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "finishProject",
            summary = "Enter that a project is finished",
            description =
                    "From the day on which the result is used, the places it took come back and those it adds are there; units that it builds open. Queues move at once. A project whose beginning nobody entered can be finished as well.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectAct.Finish.class),
                            examples =
                                    @ExampleObject(
                                            name = "commissioned",
                                            value =
                                                    "{\"on\": \"2026-03-20\", \"startedOn\": \"2026-03-02\", \"document\": \"Акт № 7, 2026-03-18\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The project is finished.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "`project-not-found`: there is no such project.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`project-over`: it is finished or cancelled. `centre-already-closed`. `too-many-capacities` or `too-many-places`: the ledger of a unit is full.")
    public Response finish(
            @PathParam("id") @Parameter(description = "Id of the project.") UUID id,
            @NotNull @Valid ProjectAct.Finish request) {
        return shown(carryingOut.finish(id, request));
    }

    @POST
    @Idempotent
    @Path("/cancel")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "cancelProject",
            summary = "Enter that a project is given up",
            description =
                    "What was planned is no longer shown by `GET /v1/places`; places that it took come back, and queues move at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectAct.Cancel.class),
                            examples =
                                    @ExampleObject(
                                            name = "no-money",
                                            value =
                                                    "{\"on\": \"2026-05-04\", \"reason\": \"No money in the budget of the year\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The project is cancelled.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "`project-not-found`: there is no such project.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`project-over`: it is finished or cancelled. `too-many-capacities` or `too-many-places`: the ledger of a unit is full.")
    public Response cancel(
            @PathParam("id") @Parameter(description = "Id of the project.") UUID id,
            @NotNull @Valid ProjectAct.Cancel request) {
        return shown(carryingOut.cancel(id, request));
    }
}

package kz.socialregistry.recipients.care;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The services that are given during a stay: to enter and to list. */
@Path("/v1/enrolments/{id}/services")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@Tag(name = "plans")
public class ServicesOfStayResource {

    private static final String GIVE =
            "{\"kind\": \"medical\", \"payment\": \"guaranteed\", \"from\": \"2026-02-10\", \"to\": null}";

    private final GivingServices services;

    ServicesOfStayResource(GivingServices services) {
        this.services = services;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "giveService",
            summary = "A service is given",
            description =
                    "One of the eight kinds, within the guaranteed volume or paid, to somebody who was admitted and"
                            + " has not left. It ends with the stay at the latest.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "given", value = ServicesResource.GIVEN)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`stay-not-under-way`: nobody was admitted yet, or the stay is over. `day-too-early`: before the"
                            + " admission. `day-in-future`.")
    public Response give(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "medical", value = GIVE))) @NotNull
                    GiveService request) {
        ServiceView given = services.give(id, request);
        return Etags.created(URI.create("/v1/services/" + given.id()), given, given.version());
    }

    @GET
    @Operation(
            operationId = "listServices",
            summary = "List the services that are given during a stay",
            description = "In the order in which they were entered, those that ended too.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + ServicesResource.ENDED + "]}")))
    @APIResponse(responseCode = "404", description = "`enrolment-not-found`.")
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid ListQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, services.list(id, query));
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "ServiceList", description = "A part of the list of services given during a stay.")
    static class ServiceList extends Lists.Shape<ServiceView> {}
}

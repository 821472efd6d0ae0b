package kz.socialregistry.recipients.owndata;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.recipients.privacy.AccessView;
import kz.socialregistry.recipients.privacy.Accesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person may ask of the registry, over HTTP. */
@Path("/v1/recipients/{id}")
@Produces(APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR)
@NoStore
@Tag(name = "recipients")
public class OwnDataResource {

    private static final String ACCESS = """
            {"items": [{"reader": "b1f0", "purpose": "providing-services", "fields": ["name", "birthDate"],
             "readAt": "2026-01-12T05:30:00Z"}]}""";
    private static final String ALL = """
            {"recipient": {"id": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "kind": "person", "members": null,
             "name": {"family": "Серікбаев", "given": "Асан", "patronymic": "Маратұлы"}, "iin": "850615100017",
             "iinMissingReason": null, "iinMismatch": false, "birthDate": "1885-06-15", "sex": "male",
             "residenceRegionId": null, "synthetic": true, "registeredAt": "2026-01-12T05:30:00Z", "mergedInto": null,
             "masked": []}, "mergedRecords": [], "enrolments": [], "facts": [], "applications": [], "plans": [], "services": [],
             "accesses": [{"on": "2026-01-12", "reader": "b1f0",
             "purpose": "providing-services", "fields": ["name", "birthDate"]}]}""";

    private final GivingOwnData ownData;

    OwnDataResource(GivingOwnData ownData) {
        this.ownData = ownData;
    }

    @GET
    @Path("/accesses")
    @Operation(
            operationId = "listAccesses",
            summary = "Who read a person's data, when, what for and which fields",
            description =
                    "The oldest first. Looking at it is a read as well: it needs a purpose, and is in the list next time.")
    @APIResponse(
            responseCode = "200",
            description = "The reads",
            content =
                    @Content(
                            schema = @Schema(implementation = AccessList.class),
                            examples = @ExampleObject(name = "reads", value = ACCESS)))
    @APIResponse(responseCode = "404", description = "`recipient-not-found`: there is no such recipient.")
    public Response accesses(
            @PathParam("id") UUID id,
            @BeanParam @Valid ListQuery query,
            @Parameter(description = "Code of the list purposes", required = true, example = "own-data-request")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, ownData.accesses(id, query, purpose));
    }

    @GET
    @Path("/export")
    @Operation(
            operationId = "exportRecipient",
            summary = "All that is kept of a person",
            description =
                    "For the person, whose own request is the purpose: the records, enrolments, facts, applications, plans, services and who read what on"
                            + " which day. Another purpose masks what it masks everywhere.")
    @APIResponse(
            responseCode = "200",
            description = "All that is kept",
            content =
                    @Content(
                            schema = @Schema(implementation = OwnData.class),
                            examples = @ExampleObject(name = "person", value = ALL)))
    @APIResponse(responseCode = "404", description = "`recipient-not-found`: there is no such recipient.")
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of this recipient any more.")
    public Response export(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the list purposes", required = true, example = "own-data-request")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose) {
        return Response.ok(ownData.export(id, purpose)).build();
    }

    /** The body of the list, for the description of the interface. */
    @Schema(name = "AccessList", description = "Reads of a person's data.")
    record AccessList(@Schema(required = true) List<AccessView> items) {}
}

package kz.socialregistry.centres.licence;

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

@Path("/v1/centres/{id}/licences")
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
@Tag(name = "licences", description = "Licences of providers, and where one is missing.")
public class CentreLicencesResource {

    private final EnteringLicences entering;
    private final Licences licences;
    private final Centres centres;

    CentreLicencesResource(EnteringLicences entering, Licences licences, Centres centres) {
        this.entering = entering;
        this.licences = licences;
        this.centres = centres;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "enterLicence",
            summary = "Enter a licence of a centre",
            description =
                    "Enters a licence, past or to come. Licences may overlap: a new one often begins before the old"
                            + " one ends. A licence that was withdrawn may be entered again with its number.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnterLicence.class),
                            examples = @ExampleObject(name = "of-some-formats", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The licence is entered; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = LicenceView.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    @APIResponse(
            responseCode = "409",
            description = "`licence-number-in-use`: the centre has a licence with this number that was not withdrawn.")
    public Response enter(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id, @NotNull EnterLicence request) {
        Licence licence = entering.enter(id, request);
        return Etags.created(URI.create("/v1/licences/" + licence.id()), licence.view(), licence.version());
    }

    @GET
    @Operation(
            operationId = "listLicences",
            summary = "List the licences of a centre",
            description = "Licences in the order they were entered; ended and withdrawn ones too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of licences; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = LicenceList.class)))
    @APIResponse(responseCode = "404", description = "`centre-not-found`: there is no such centre.")
    public Response list(
            @PathParam("id") @Parameter(description = "Id of the centre.") UUID id,
            @BeanParam @Valid ListQuery query,
            @Context UriInfo uriInfo) {
        centres.get(id);
        return Lists.respond(uriInfo, licences.ofCentre(id, query).map(Licence::view));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "LicenceList", description = "A page of licences.")
    record LicenceList(List<LicenceView> items) {}

    private static final String EXAMPLE = """
            {
              "number": "KZ79VXX00000017",
              "issuedBy": "Шымкент қаласының жұмыспен қамту және әлеуметтік қорғау басқармасы",
              "validFrom": "2025-01-01",
              "validTo": "2028-01-01",
              "formats": ["inpatient", "semi-inpatient"],
              "synthetic": true
            }
            """;
}

package kz.socialregistry.platform.reference;

import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.util.List;
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

/** The lists of codes that this service owns. */
@Path("/v1/reference/{list}")
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
@Tag(name = "reference", description = "Codes with their names and validity.")
public class ReferenceResource {

    private final ReferenceCodes codes;
    private final EditingCodes editing;

    ReferenceResource(ReferenceCodes codes, EditingCodes editing) {
        this.codes = codes;
        this.editing = editing;
    }

    /** A list of codes. */
    @Schema(description = "A list of codes.")
    public record ReferenceList(
            @Schema(description = "Name of the list.", examples = "formats")
            String list,

            @Schema(description = "Its codes, those that are no longer in force too.")
            List<ReferenceCode> items) {}

    @GET
    @Operation(
            operationId = "getReferenceList",
            summary = "Read a list of codes",
            description = "All codes of a list with their names in three languages and the days they are in force.")
    public ReferenceList get(
            @PathParam("list") @Parameter(description = "Name of the list.", example = "formats") String list) {
        codes.checkList(list);
        return new ReferenceList(list, codes.list(list));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "addReferenceCode",
            summary = "Add a code to a list",
            description =
                    "Adds a code to a list that there is. It can be used at once, in every instance of the service. A code is"
                            + " never taken away: what was said with it goes on meaning the same. It goes out of force instead.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EnterCode.class),
                            examples = @ExampleObject(name = "a-new-form", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The code is added; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = ReferenceCode.class)))
    @APIResponse(responseCode = "404", description = "`list-not-found`: this service has no such list.")
    @APIResponse(responseCode = "409", description = "`code-exists`: the list has this code already.")
    public Response add(
            @PathParam("list") @Parameter(description = "Name of the list.", example = "formats") String list,
            @NotNull EnterCode request) {
        Versioned added = editing.add(list, request);
        return Etags.created(URI.create("/v1/reference/" + list + '/' + request.code()), added.code(), added.version());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getReferenceCode",
            summary = "Read a code of a list",
            description = "The code with its names in three languages and the days it is in force.")
    @APIResponse(
            responseCode = "200",
            description = "The code.",
            content = @Content(schema = @Schema(implementation = ReferenceCode.class)))
    @APIResponse(
            responseCode = "404",
            description = "`list-not-found` or `code-not-found`: there is no such list or code.")
    public Response code(
            @PathParam("list") @Parameter(description = "Name of the list.", example = "formats") String list,
            @PathParam("code") @Parameter(description = "The code.", example = "inpatient") String code) {
        Versioned found = editing.get(list, code);
        return Etags.ok(found.code(), found.version());
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "correctReferenceCode",
            summary = "Correct the names or the days of a code",
            description =
                    "A JSON merge patch. The names say the same thing better, they never make a code mean another thing: for"
                            + " that there is a new code. What was entered with a code stays, also if it is out of force on its day now.")
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
                            schema = @Schema(implementation = EnterCode.class),
                            examples = @ExampleObject(name = "out of force", value = "{\"validTo\": \"2030-01-01\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The code as it is now; `ETag` is that of the new version.",
            content = @Content(schema = @Schema(implementation = ReferenceCode.class)))
    @APIResponse(
            responseCode = "404",
            description = "`list-not-found` or `code-not-found`: there is no such list or code.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    public Response correct(
            @PathParam("list") @Parameter(description = "Name of the list.", example = "formats") String list,
            @PathParam("code") @Parameter(description = "The code.", example = "inpatient") String code,
            @NotNull MergePatch patch) {
        Versioned corrected = editing.correct(list, code, patch);
        return Etags.ok(corrected.code(), corrected.version());
    }

    private static final String EXAMPLE = """
            {
              "code": "small-home",
              "names": {"kk": "Шағын үй", "ru": "Малокомплектный дом", "en": "Small home"},
              "validFrom": "2025-01-01"
            }
            """;
}

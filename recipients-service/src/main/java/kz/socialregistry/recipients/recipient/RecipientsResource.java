package kz.socialregistry.recipients.recipient;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.idempotency.Safe;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.recipients.privacy.Accesses;
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
import org.jspecify.annotations.Nullable;

/** Recipients over HTTP: the only place where personal data leaves the service. */
@Path("/v1/recipients")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@NoStore
@Tag(name = "recipients", description = "Persons and families; the only holder of personal data")
public class RecipientsResource {

    static final String PERSON = """
            {"kind": "person", "name": {"family": "Серікбаев", "given": "Асан", "patronymic": "Маратұлы"},
             "iin": "850615100017", "birthDate": "1885-06-15", "sex": "male", "synthetic": true}""";
    static final String FAMILY = """
            {"kind": "family", "members": 4, "name": {"family": "Омарова", "given": "Әлия"}, "synthetic": true}""";
    static final String WITHOUT_PAPERS = """
            {"kind": "person", "iinMissingReason": "documents-lost", "sex": "female", "synthetic": true}""";
    static final String BY_NAME = """
            {"name": "Асан Серикбаев", "birthDate": "1885-06-15"}""";
    static final String SHOWN = """
            {"id": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "kind": "person", "members": null,
             "name": {"family": "Серікбаев", "given": "Асан", "patronymic": "Маратұлы"}, "iin": "850615100017",
             "iinMissingReason": null, "iinMismatch": false, "birthDate": "1885-06-15", "sex": "male",
             "residenceRegionId": null, "synthetic": true, "registeredAt": "2026-01-12T05:30:00Z",
             "mergedInto": null, "masked": []}""";

    private final Registering registering;
    private final Correcting correcting;
    private final Finding finding;

    RecipientsResource(Registering registering, Correcting correcting, Finding finding) {
        this.registering = registering;
        this.correcting = correcting;
        this.finding = finding;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
    @Operation(
            operationId = "registerRecipient",
            summary = "Enter a person or a family",
            description =
                    "A person has an IIN or a reason why not; one IIN cannot be entered twice. Names, IIN and exact"
                            + " birth date are stored encrypted. Who may be the same person as somebody entered before is"
                            + " entered nevertheless; the answer tells the ids in `possibleDuplicates`.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            schema = @Schema(implementation = RecipientView.class),
                            examples = @ExampleObject(name = "person", value = SHOWN)))
    @APIResponse(responseCode = "409", description = "`iin-taken`: the IIN belongs to another recipient.")
    public Response register(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "person", value = PERSON),
                                                @ExampleObject(name = "family", value = FAMILY),
                                                @ExampleObject(name = "without papers", value = WITHOUT_PAPERS)
                                            }))
                    @NotNull
                    RegisterRecipient request) {
        RecipientView view = registering.register(request);
        return Etags.created(URI.create("/v1/recipients/" + view.id()), view, view.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
    @Operation(
            operationId = "getRecipient",
            summary = "Show a recipient with the personal data",
            description = "Needs a purpose; who read, when and what for is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The recipient",
            content =
                    @Content(
                            schema = @Schema(implementation = RecipientView.class),
                            examples = @ExampleObject(name = "person", value = SHOWN)))
    @APIResponse(responseCode = "404", description = "`recipient-not-found`: there is no such recipient.")
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of this recipient any more.")
    public Response show(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose) {
        RecipientView view = finding.show(id, purpose);
        return Etags.ok(view, view.tag());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
    @Operation(
            operationId = "correctRecipient",
            summary = "Correct what is recorded of a recipient",
            description =
                    "A JSON merge patch of what is sent to enter a recipient: what is given replaces what is there,"
                            + " null takes it away, the rest stays. The rules are those of the entry. The answer shows personal"
                            + " data, so it needs a purpose, like every read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of what was read.",
            example = "\"v0\"",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The recipient as it is now; `ETag` is that of the new version",
            content =
                    @Content(
                            schema = @Schema(implementation = RecipientView.class),
                            examples = @ExampleObject(name = "person", value = SHOWN)))
    @APIResponse(responseCode = "404", description = "`recipient-not-found`: there is no such recipient.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`iin-taken`: the IIN belongs to another recipient. `two-numbers`: another record of the person,"
                            + " merged with this one, has an IIN.")
    @APIResponse(responseCode = "412", description = "`stale`: it was changed since the version in `If-Match`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: `If-Match` is missing.")
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of this recipient any more.")
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = RegisterRecipient.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "papers found",
                                                            value =
                                                                    "{\"iin\": \"850615100017\", \"iinMissingReason\": null}")))
                    @NotNull
                    MergePatch patch) {
        RecipientView view = correcting.patch(id, patch, purpose);
        return Etags.ok(view, view.tag());
    }

    @POST
    @Safe
    @Path("/search")
    @RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
    @Operation(
            operationId = "searchRecipients",
            summary = "Find recipients by IIN, or by name and birth",
            description =
                    "A POST, so that nothing personal stands in a URL. Names are found however they are spelled and in"
                            + " whatever order, people whose birth date is not known too; at most 20, the most likely"
                            + " first. Needs a purpose, like every read: everybody shown is written down.")
    @APIResponse(
            responseCode = "200",
            description = "Those who were found, or nobody",
            content =
                    @Content(
                            schema = @Schema(implementation = RecipientList.class),
                            examples = @ExampleObject(name = "found", value = "{\"items\": [" + SHOWN + "]}")))
    public Response search(
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "iin", value = "{\"iin\": \"850615100017\"}"),
                                                @ExampleObject(name = "name and birth", value = BY_NAME)
                                            }))
                    @NotNull
                    SearchRecipients request,
            @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, finding.search(request, purpose));
    }

    /** The body of an answer to a search, for the description of the interface. */
    @Schema(name = "RecipientList", description = "The recipients that were found.")
    record RecipientList(List<RecipientView> items) {}
}

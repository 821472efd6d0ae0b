package kz.socialregistry.recipients.fact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.recipients.privacy.Accesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is known of a recipient, as dated facts: to record and to list. */
@Path("/v1/recipients/{id}/facts")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.CENTRE_MANAGER})
@NoStore
@Tag(
        name = "facts",
        description = "What is known of a recipient, from a day to a day: documents, residence, representatives,"
                + " disability, traits that people are counted by, members of a family.")
public class FactsResource {

    private final RecordingFacts recording;
    private final ShowingFacts showing;

    FactsResource(RecordingFacts recording, ShowingFacts showing) {
        this.recording = recording;
        this.showing = showing;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "recordFact",
            summary = "Record what is known of a recipient",
            description =
                    "A document, a residence, a representative, a disability, a trait, or a member of a family, from a"
                            + " day on. A new residence tells where the recipient lives now. The answer does not repeat"
                            + " what was recorded.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactSummary.class),
                            examples = @ExampleObject(name = "recorded", value = FactExamples.RECORDED)))
    @APIResponse(
            responseCode = "409",
            description = "`fact-overlaps`: another fact, `factId`, says the same of one of the days; of residences and"
                    + " groups of disability one holds at a time. `already-merged`: the record is merged into another;"
                    + " record it for that one.")
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of this recipient any more.")
    public Response record(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "trait", value = FactExamples.TRAIT),
                                                @ExampleObject(name = "document", value = FactExamples.DOCUMENT),
                                                @ExampleObject(name = "residence", value = FactExamples.RESIDENCE),
                                                @ExampleObject(
                                                        name = "representative",
                                                        value = FactExamples.REPRESENTATIVE),
                                                @ExampleObject(name = "disability", value = FactExamples.DISABILITY)
                                            }))
                    @NotNull
                    RecordFact request) {
        FactSummary fact = recording.record(id, request);
        return Etags.created(URI.create("/v1/facts/" + fact.id()), fact, fact.version());
    }

    @GET
    @Operation(
            operationId = "listFacts",
            summary = "List what is known of a recipient",
            description = "Of all records of the person, in the order of entry; those that ended or were withdrawn too,"
                    + " unless a day is asked for. Needs a purpose; what it does not show stands in `masked`.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list; the header Link leads to the next.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactList.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\": [" + FactExamples.SHOWN + "]}")))
    @APIResponse(responseCode = "410", description = "`erased`: nothing personal is known of this recipient any more.")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam @Valid FactsQuery query,
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, showing.list(id, query, purpose));
    }

    /** The body of a list, for the description of the interface. */
    @Schema(name = "FactList", description = "A part of the list of what is known of a recipient.")
    static class FactList extends Lists.Shape<FactView> {}
}

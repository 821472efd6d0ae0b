package kz.socialregistry.centres.register;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.imports.NewImport;
import kz.socialregistry.platform.imports.Receiving;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.tables.TableUpload;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way in for the register of units. */
@Path("/v1/imports")
@Produces(APPLICATION_JSON)
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "imports", description = "The register of units, as regions keep it in tables.")
public class RegisterImportsResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = TableUpload.CSV;
    static final String XLSX = TableUpload.XLSX;

    private final Receiving receiving;
    private final ShowingImports showing;
    private final Clock clock;

    RegisterImportsResource(Receiving receiving, ShowingImports showing, Clock clock) {
        this.receiving = receiving;
        this.showing = showing;
        this.clock = clock;
    }

    @POST
    @Idempotent(streamed = true)
    @Consumes({NDJSON, CSV, XLSX})
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "startImport",
            summary = "Send the register of units",
            description = "One unit per row: number of identification of the provider (`bin`), `ownership`, `region`,"
                    + " `district`, `unit`, `type` (kind of centre), `subtype` (format / target group, or `format` and"
                    + " `targetGroup`), `beds`, `residents`, `queue`; further `number`, `centre` and names in one language"
                    + " (`unitKk`, …). Headings may be these or their words in Kazakh, Russian or English; codes may be"
                    + " names. Centres and units that are not known are entered, the capacity holds from the day of the"
                    + " register on; residents and queue are kept as stated, see `/v1/units/{id}/stated-counts`. The"
                    + " same file again changes nothing. At most 64 MiB and 500 000 rows. Once answered, the rows are"
                    + " stored and no crash loses any.")
    @APIResponse(
            responseCode = "202",
            description = "Received; the address shows the progress.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegisterImportView.class),
                            examples = @ExampleObject(name = "an import", value = RegisterExamples.SHOWN)))
    @APIResponse(responseCode = "409", description = "`import-given-up`: the rows came too slowly.")
    public Response start(
            @BeanParam @Valid RegisterImportQuery query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @RequestBody(
                            required = true,
                            description = "Rows of the register.",
                            content = {
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = RegisterLine.class),
                                        examples = @ExampleObject(name = "two lines", value = RegisterExamples.LINES)),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "a table", value = RegisterExamples.TABLE)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        examples =
                                                @ExampleObject(
                                                        name = "a spreadsheet",
                                                        value = RegisterExamples.SPREADSHEET))
                            })
                    InputStream rows)
            throws Exception {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = query.on == null ? today : query.on;
        new FieldErrors().rejectIf(on.isAfter(today), "?on", "in-future").throwIfAny();
        String source = query.source == null ? "Register of units, " + on : query.source;
        NewImport asked = new NewImport(
                TableUpload.format(type, RegisterField::under),
                query.dryRun,
                query.allOrNothing,
                Map.of(RecordingRegister.ON, on.toString(), RecordingRegister.SOURCE, source));
        Language language = Language.preferred(acceptLanguage);
        return receiving.receive(rows, asked, id -> Response.accepted(showing.show(id, language))
                .location(URI.create("/v1/imports/" + id))
                .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Show how far an import is",
            description = "Counts of rows, what was entered, and the errors of the first rows.")
    @APIResponse(
            responseCode = "200",
            description = "The progress.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegisterImportView.class),
                            examples = @ExampleObject(name = "an import", value = RegisterExamples.SHOWN)))
    @APIResponse(responseCode = "404", description = "`import-not-found`: there is no such import.")
    public Response show(
            @PathParam("id") @Parameter(description = "Id of the import.") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return Response.ok(showing.show(id, Language.preferred(acceptLanguage))).build();
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listImportErrors",
            summary = "List what is wrong with the rows of an import",
            description = "In the order of the rows; of an import with very many errors, those of the first rows.")
    @APIResponse(
            responseCode = "200",
            description = "A page of errors; the header `Link` leads to the next one.",
            content = @Content(schema = @Schema(implementation = RowErrorList.class)))
    @APIResponse(responseCode = "404", description = "`import-not-found`: there is no such import.")
    public Response errors(
            @PathParam("id") @Parameter(description = "Id of the import.") UUID id,
            @BeanParam @Valid ListQuery query,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, showing.errors(id, query, Language.preferred(acceptLanguage)));
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "RegisterRowErrorList", description = "A page of errors.")
    record RowErrorList(List<RegisterImportView.RowError> items) {}
}

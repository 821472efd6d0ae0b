package kz.socialregistry.recipients.intake;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.imports.Receiving;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.tables.TableUpload;
import kz.socialregistry.platform.web.Etags;
import kz.socialregistry.recipients.peopletable.PeopleTable;
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

/** The bulk way in. */
@Path("/v1/imports")
@Produces(APPLICATION_JSON)
@Tag(name = "imports", description = "Many recipients and enrolments at once.")
public class ImportsResource {

    static final String NDJSON = "application/x-ndjson";

    private static final String TABLE = """
            ЖСН;Тегі;Аты;Туған күні;Бөлімше;Қабылданған күні;Шығарылған күні;Ойдан шығарылған
            850615100017;Серікбаев;Асан;15.06.1885;01981f6e-6a10-7d02-8a11-90b1c2d3e4f5;11.02.2019;30.09.2019;иә
            """;
    private static final String LINES = """
            {"recipient": {"kind": "person", "iin": "850615100017", "sex": "male", "synthetic": true}, \
            "enrolments": [{"unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "admittedOn": "2019-02-11", \
            "endedOn": "2019-09-30", "synthetic": true}]}
            {"recipient": {"kind": "family", "members": 4, "synthetic": true}}
            """;
    private static final String SHOWN = """
            {"id": "01981f72-19aa-7c55-9d3e-a1b2c3d4e5f6", "dryRun": false, "status": "done", "failure": null,
             "rows": {"received": 3, "read": 3, "recorded": 2, "rejected": 1},
             "enrolments": {"requested": 0, "queued": 0, "placed": 0, "admitted": 0, "suspended": 0, "ended": 1, "refused": 0,
             "cancelled": 0}, "iinMismatches": 0, "errorCount": 1,
             "errors": [{"line": 3, "pointer": "/recipient/iin", "column": "F", "heading": "ЖСН", "code": "iin-check-digit",
             "detail": "The check digit does not fit the other digits."}], "noticeCount": 1,
             "notices": [{"line": 2, "pointer": "/recipient", "column": null, "code": "possible-duplicate",
             "detail": "Somebody of this name and birth date is known already.",
             "possibleDuplicates": ["01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e"]}],
             "startedAt": "2026-01-12T05:30:00Z", "finishedAt": "2026-01-12T05:30:01Z", "undo": null}""";

    private final Receiving receiving;
    private final Progress progress;

    ImportsResource(Receiving receiving, Progress progress) {
        this.receiving = receiving;
        this.progress = progress;
    }

    @POST
    @Idempotent(streamed = true)
    @Consumes({NDJSON, TableUpload.CSV, TableUpload.XLSX})
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "startImport",
            summary = "Send many recipients with their enrolments",
            description =
                    "One JSON object per line; or a table, as CSV (UTF-8, with comma, semicolon or tab) or as the first"
                            + " sheet of a spreadsheet, with the same fields under headings in Kazakh, Russian or English; a"
                            + " row that tells nothing of a recipient is a further enrolment of the recipient above. At most"
                            + " 64 MiB and 500 000 lines of 64 KiB. Once answered, the lines are"
                            + " stored and no crash loses any; they are recorded in the background by the rules of the single calls. A"
                            + " line with an error is left out as a whole, the others are recorded. `dryRun=true` checks everything and"
                            + " records nothing. Who may be known already, by name and birth date, is noted by id.")
    @APIResponse(
            responseCode = "202",
            description = "Received; the address shows the progress.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "an import", value = SHOWN)))
    public Response start(
            @Parameter(description = "Check only, record nothing.") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @RequestBody(
                            required = true,
                            description = "A line: `{\"recipient\": {…}, \"enrolments\": [{…}]}`.",
                            content = {
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = ImportRow.class),
                                        examples = @ExampleObject(name = "two lines", value = LINES)),
                                @Content(
                                        mediaType = TableUpload.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "a table", value = TABLE)),
                                @Content(
                                        mediaType = TableUpload.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        examples =
                                                @ExampleObject(
                                                        name = "a spreadsheet",
                                                        value = "The same table in the first sheet."))
                            })
                    InputStream lines)
            throws Exception {
        Language language = Language.preferred(acceptLanguage);
        return receiving.receive(
                lines, PeopleTable.asked(type, dryRun), id -> Response.accepted(progress.show(id, language))
                        .location(URI.create("/v1/imports/" + id))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "getImport",
            summary = "Show how far an import is",
            description = "Counts of lines and enrolments and the errors of the first lines. An enrolment that"
                    + " centres-service refused is an error of its line.")
    @APIResponse(
            responseCode = "200",
            description = "The progress.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "an import", value = SHOWN)))
    public Response show(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        ImportView view = progress.show(id, language);
        return Etags.ok(view, view.tag() + "-" + language.tag());
    }
}

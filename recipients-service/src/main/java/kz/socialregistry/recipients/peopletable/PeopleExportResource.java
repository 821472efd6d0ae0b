package kz.socialregistry.recipients.peopletable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.tables.TableUpload;
import kz.socialregistry.platform.tables.TableWriter;
import kz.socialregistry.recipients.privacy.Accesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People as a table that can be imported. */
@Path("/v1/recipients/export")
@Produces({PeopleExportResource.NDJSON, TableUpload.CSV})
@NoStore
@Tag(name = "recipients")
public class PeopleExportResource {

    static final String NDJSON = "application/x-ndjson";

    private static final MediaType LINES = MediaType.valueOf(NDJSON);
    private static final MediaType CSV = MediaType.valueOf(TableUpload.CSV);

    private final ExportingPeople export;

    PeopleExportResource(ExportingPeople export) {
        this.export = export;
    }

    @GET
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "exportRecipients",
            summary = "Write all recipients with their enrolments",
            description =
                    "As lines of JSON or as CSV, in the fields that `POST /v1/imports` takes. Whoever the caller does not see"
                            + " is left out, so are the erased, and enrolments that were refused or cancelled; records of one"
                            + " person that were merged make one line. Needs a purpose that shows people in full; the read of"
                            + " each person is recorded before it is sent. Headings are in the language asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The people, for as long as it takes; if it cannot go on, the connection breaks off.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = TableUpload.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @Parameter(description = "Code of the list purposes", required = true, example = "providing-services")
                    @HeaderParam(Accesses.HEADER)
                    @Nullable
                    String purpose,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        String given = export.requirePurpose(purpose);
        Variant chosen = request.selectVariant(Variant.mediaTypes(LINES, CSV).build());
        MediaType type = chosen == null ? LINES : chosen.getMediaType();
        Language language = Language.preferred(acceptLanguage);
        StreamingOutput body = CSV.isCompatible(type)
                ? out -> writeTable(out, given, language)
                : out -> export.export(given, line -> {
                    out.write(EventJson.MAPPER.writeValueAsBytes(line));
                    out.write('\n');
                });
        return Response.ok(body, CSV.isCompatible(type) ? CSV.withCharset("utf-8") : LINES)
                .tag(new EntityTag(export.tag() + "-" + type.getSubtype() + "-" + language.tag()))
                .build();
    }

    private void writeTable(OutputStream out, String purpose, Language language) throws IOException {
        try (TableWriter table = TableWriter.csv(out, false)) {
            table.write(PeopleColumn.headings(language));
            export.export(purpose, line -> writeRows(table, line));
        }
    }

    /** The first enrolment stands beside the recipient, unless only one of the two is made up. */
    private static void writeRows(TableWriter table, ObjectNode line) throws IOException {
        JsonNode recipient = line.path("recipient");
        JsonNode none = JsonNodeFactory.instance.objectNode();
        List<JsonNode> enrolments = new ArrayList<>();
        line.path("enrolments").forEach(enrolments::add);
        boolean beside = !enrolments.isEmpty() && isMadeUp(enrolments.get(0)) == isMadeUp(recipient);
        table.write(cells(recipient, beside ? enrolments.get(0) : none));
        for (JsonNode enrolment : enrolments.subList(beside ? 1 : 0, enrolments.size())) {
            table.write(cells(none, enrolment));
        }
    }

    private static boolean isMadeUp(JsonNode node) {
        return node.path(PeopleColumn.SYNTHETIC.path()).asBoolean();
    }

    private static List<@Nullable Object> cells(JsonNode recipient, JsonNode enrolment) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (PeopleColumn column : PeopleColumn.values()) {
            JsonNode of = column.isOfRecipient() ? recipient : enrolment.isEmpty() ? recipient : enrolment;
            JsonNode value = of.at("/" + column.path());
            boolean shown = !value.isMissingNode()
                    && (column.isOfRecipient() || column == PeopleColumn.SYNTHETIC || !enrolment.isEmpty());
            cells.add(shown ? value.asText() : null);
        }
        return cells;
    }
}

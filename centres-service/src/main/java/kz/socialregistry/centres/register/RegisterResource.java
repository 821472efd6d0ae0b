package kz.socialregistry.centres.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.tables.TableWriter;
import kz.socialregistry.platform.web.Spooled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of units as it can be imported. */
@Path("/v1/register")
@Produces({MediaType.APPLICATION_JSON, RegisterImportsResource.CSV, RegisterImportsResource.XLSX})
@RolesAllowed({
    Role.REGISTRAR,
    Role.CENTRE_MANAGER,
    Role.FINANCE_OFFICER,
    Role.ANALYST,
    Role.INTEGRATOR,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "units")
public class RegisterResource {

    private static final MediaType CSV = MediaType.valueOf(RegisterImportsResource.CSV);
    private static final MediaType XLSX = MediaType.valueOf(RegisterImportsResource.XLSX);

    private final RegisterExport export;
    private final Clock clock;

    RegisterResource(RegisterExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "exportRegister",
            summary = "Write the register of units",
            description =
                    "The units that work on a day, one per row, as JSON, CSV or XLSX; `POST /v1/imports` takes the"
                            + " same. Residents and queue are those that the registry counts on the day. Headings are in the"
                            + " language asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The register.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegisterOnDay.class)),
                @Content(mediaType = RegisterImportsResource.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = RegisterImportsResource.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @BeanParam @Valid RegisterQuery query,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request)
            throws IOException {
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        Language language = Language.preferred(acceptLanguage);
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV, XLSX).build());
        MediaType type = chosen == null ? MediaType.APPLICATION_JSON_TYPE : chosen.getMediaType();
        if (CSV.isCompatible(type)) {
            return Spooled.ok(
                    type.withCharset("utf-8"),
                    out -> export.writeTable(TableWriter.csv(out, query.mark), query.region, on, language));
        }
        return XLSX.isCompatible(type)
                ? Spooled.ok(type, out -> export.writeTable(TableWriter.xlsx(out), query.region, on, language))
                : Spooled.ok(type, out -> export.writeJson(out, query.region, on));
    }

    /** Only for the documentation: the shape of the answer. */
    @Schema(name = "RegisterOnDay", description = "The register of a day.")
    record RegisterOnDay(
            @Schema(description = "The day.", examples = "2026-01-01")
            LocalDate on,

            @Schema(description = "The units.") List<RegisterLine> items) {}
}

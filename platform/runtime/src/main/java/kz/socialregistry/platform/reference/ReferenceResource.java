package kz.socialregistry.platform.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.reference.ReferenceCodes.ReferenceCode;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    ReferenceResource(ReferenceCodes codes) {
        this.codes = codes;
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
        List<ReferenceCode> items = codes.list(list);
        if (items.isEmpty()) {
            throw Refused.notFound("list-not-found", String.join(", ", codes.lists()));
        }
        return new ReferenceList(list, items);
    }
}

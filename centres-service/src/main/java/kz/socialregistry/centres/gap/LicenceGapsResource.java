package kz.socialregistry.centres.gap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/licence-gaps")
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
@Tag(name = "licences")
public class LicenceGapsResource {

    private final LicenceGaps gaps;
    private final Clock clock;

    LicenceGapsResource(LicenceGaps gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listLicenceGaps",
            summary = "Find units without a licence",
            description =
                    "Units whose licence has lapsed or will lapse, or that never had one, with how many people that affects:"
                            + " so that no service stops because nobody noticed. Each unit is shown with the first gap among"
                            + " the days asked for. A licence is asked only of days on which the law asks for one: those of"
                            + " the code `licence` in the list `requirements`. Nobody is refused a place because of a gap.")
    @APIResponse(
            responseCode = "200",
            description = "A page of units and the sums over all of them; the header `Link` leads to the next page.",
            content = @Content(schema = @Schema(implementation = Gaps.class)))
    public Response list(@BeanParam @Valid LicenceGapsQuery query, @Context UriInfo uriInfo) {
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        int within = query.within == null ? 0 : query.within;
        List<LicenceGap> all = gaps.find(query, on, on.plusDays(within + 1L));
        Page<LicenceGap> page = Page.cut(all, query, LicenceGap::unitId);
        int affected = all.stream().mapToInt(LicenceGap::affected).sum();
        return Lists.respond(uriInfo, page, new Gaps(on, within, page.items(), all.size(), affected));
    }

    /** The answer. */
    @Schema(name = "LicenceGaps", description = "Units without a licence on a day or soon after.")
    record Gaps(
            @Schema(description = "The day.", examples = "2026-03-01")
            LocalDate on,

            @Schema(description = "How many days after it were looked at as well.", examples = "30")
            int within,

            List<LicenceGap> items,

            @Schema(description = "How many units have a gap, not only those of this page.", examples = "1")
            int units,

            @Schema(description = "The sum of `affected` over all of them.", examples = "28")
            int affected) {}
}

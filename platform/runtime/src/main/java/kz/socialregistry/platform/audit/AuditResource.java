package kz.socialregistry.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kz.socialregistry.platform.audit.AuditTrail.Head;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who changed what, for auditors. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
@Tag(name = "audit", description = "Every change, who made it and why; and whether the record of it is intact.")
public class AuditResource {

    private final AuditTrail trail;
    private final Verifying verifying;

    AuditResource(AuditTrail trail, Verifying verifying) {
        this.trail = trail;
        this.verifying = verifying;
    }

    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "List changes",
            description =
                    "Every change of this service's data in the order of entry: who, when, from which client, what"
                            + " (before and after, personal values masked) and why. Whoever is limited to regions sees the"
                            + " changes of things in these. The reason is what the client sent in the header `Change-Reason` of"
                            + " the request that made the change.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries; the header `Link` leads to the next one.",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditEntryList.class),
                            examples = @ExampleObject(name = "a centre is closed", value = ENTRIES)))
    public Response list(@BeanParam @Valid AuditQuery query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, trail.list(query));
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the record of changes",
            description =
                    "Computes the chain of hashes over the entries again and tells the first entry that was changed,"
                            + " removed or moved. Give `seq` and `hash` of an earlier answer to learn whether the trail still"
                            + " continues what you saw then: that shows an end that was cut off. Takes about a second for"
                            + " 100 000 entries; `from` and `to` verify a part.")
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            content =
                    @Content(
                            schema = @Schema(implementation = Verification.class),
                            examples = @ExampleObject(name = "intact", value = INTACT)))
    public Verification verify(
            @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    @Parameter(description = "First place of the chain to verify.", example = "1")
                    long from,
            @QueryParam("to") @Min(1) @Parameter(description = "Last place to verify; the head if not given.") @Nullable
                    Long to,
            @QueryParam("seq") @Min(1) @Parameter(description = "A place of the chain that you remember.") @Nullable
                    Long seq,
            @QueryParam("hash")
                    @Pattern(regexp = "[0-9a-fA-F]{64}")
                    @Parameter(description = "The hash you remember of it.")
                    @Nullable
                    String hash) {
        new FieldErrors()
                .rejectIf(to != null && to < from, "?to", "period")
                .rejectIf(seq == null && hash != null, "?seq", "required")
                .rejectIf(seq != null && hash == null, "?hash", "required")
                .throwIfAny();
        Head known = seq == null || hash == null ? null : new Head(seq, hash);
        return verifying.verify(from, to == null ? Long.MAX_VALUE : to, known);
    }

    /** Only for the documentation: the shape of a page. */
    @Schema(name = "AuditEntryList", description = "A page of changes.")
    record AuditEntryList(List<AuditEntry> items) {}

    private static final String ENTRIES = """
            {"items": [{"id": 4711, "at": "2026-01-12T05:30:00.123456Z", "actor": "a.serikova",
             "client": "centre-desktop", "operation": "closeCentre", "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
             "reason": "Order No. 214 of the akimat", "entity": "centre",
             "entityId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "action": "update",
             "regionId": "01981f6e-0000-7d02-8a11-90b1c2d3e4f5",
             "before": {"id": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "version": 0, "closed_on": null},
             "after": {"id": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "version": 1, "closed_on": "2026-01-12"},
             "seq": 4702, "hash": "01fd1fb550f6a1a76c9321490cd3ea4d825ce6a2b2dfd855e5d7c83019afe79f"}]}""";
    private static final String INTACT = """
            {"intact": true, "entries": 4711, "sealed": 4711, "unsealed": 0,
             "head": {"seq": 4711, "hash": "01fd1fb550f6a1a76c9321490cd3ea4d825ce6a2b2dfd855e5d7c83019afe79f"},
             "fault": null}""";
}

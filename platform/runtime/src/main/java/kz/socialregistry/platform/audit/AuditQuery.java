package kz.socialregistry.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries to list. */
class AuditQuery extends ListQuery {

    @QueryParam("entity")
    @Parameter(description = "Only changes of this kind of thing.", example = "centre")
    @Nullable
    String entity;

    @QueryParam("entityId")
    @Parameter(
            description = "Only changes of the thing with this id.",
            example = "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5")
    @Nullable
    String entityId;

    @QueryParam("actor")
    @Parameter(description = "Only what this subject changed; `system` for the service itself.", example = "a.serikova")
    @Nullable
    String actor;

    @QueryParam("client")
    @Parameter(description = "Only what came from this client.", example = "centre-desktop")
    @Nullable
    String client;

    @QueryParam("operation")
    @Parameter(description = "Only what this operation changed: an `operationId`.", example = "closeCentre")
    @Nullable
    String operation;

    @QueryParam("from")
    @Parameter(description = "Only changes from this day on, in Asia/Almaty.", example = "2026-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only changes until this day, which is included.", example = "2026-01-31")
    @Nullable
    LocalDate to;

    @Override
    public void check(FieldErrors errors) {
        super.check(errors);
        errors.rejectIf(from != null && to != null && to.isBefore(from), "?to", "period");
    }
}

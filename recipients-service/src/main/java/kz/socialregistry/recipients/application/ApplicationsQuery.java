package kz.socialregistry.recipients.application;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which applications to list. */
class ApplicationsQuery extends ListQuery {

    @QueryParam("recipient")
    @Parameter(
            description = "Only applications of the recipient with this id, and of records that were merged into it.")
    @Nullable
    UUID recipient;

    @QueryParam("status")
    @Parameter(
            description = "Only applications that stand here.",
            schema =
                    @Schema(
                            enumeration = {
                                "received",
                                "assessed",
                                "granted",
                                "refused",
                                "provider-chosen",
                                "referred",
                                "withdrawn"
                            }))
    @Nullable
    String status;

    @QueryParam("overdue")
    @Parameter(
            description =
                    "`true`: only applications whose decision is late: the last day for it is over today. Those of"
                            + " which nobody can say, because the calendar does not reach that day, are not among them.")
    @Nullable
    Boolean overdue;

    @Override
    public void check(FieldErrors errors) {
        super.check(errors);
        errors.rejectIf(
                status != null && ApplicationStatus.named(status).isEmpty(),
                "?status",
                "not-one-of",
                ApplicationStatus.ALL);
    }

    @Nullable
    ApplicationStatus status() {
        return status == null ? null : ApplicationStatus.named(status).orElse(null);
    }

    boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }
}

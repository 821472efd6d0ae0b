package kz.socialregistry.recipients.enrolment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which enrolments to list. */
class EnrolmentsQuery extends FeedQuery {

    @QueryParam("recipient")
    @Parameter(
            description =
                    "Only enrolments of the recipient with this id, with those of the records that were merged into it.")
    @Nullable
    UUID recipient;

    @QueryParam("unit")
    @Parameter(description = "Only enrolments in the unit with this id.")
    @Nullable
    UUID unit;

    @QueryParam("status")
    @Parameter(
            description = "Only enrolments that stand here.",
            schema =
                    @Schema(
                            enumeration = {
                                "requested",
                                "queued",
                                "placed",
                                "admitted",
                                "suspended",
                                "ended",
                                "refused",
                                "cancelled"
                            }))
    @Nullable
    String status;

    @Override
    public void check(FieldErrors errors) {
        super.check(errors);
        errors.rejectIf(
                status != null && EnrolmentStatus.named(status).isEmpty(),
                "?status",
                "not-one-of",
                EnrolmentStatus.ALL);
    }

    @Nullable
    EnrolmentStatus status() {
        return status == null ? null : EnrolmentStatus.named(status).orElse(null);
    }
}

package kz.socialregistry.recipients.care;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service that is given from a day on. */
@Schema(description = "A service that is given")
record GiveService(
        @NotNull
        @Schema(description = "Code of the list service-kinds, the eight kinds.", examples = "medical", maxLength = 64)
        String kind,

        @NotNull
        @Schema(
                description = "Code of the list service-payments: within the guaranteed volume, or paid.",
                examples = "guaranteed",
                maxLength = 64)
        String payment,

        @NotNull @Schema(description = "First day, not before the admission nor after today.", examples = "2026-02-10")
        LocalDate from,

        @Schema(
                description = "First day on which it is no longer given; omitted: until it is ended, or the stay is",
                examples = "2026-08-10")
        @Nullable
        LocalDate to) {

    void check(FieldErrors errors, ReferenceCodes codes) {
        codes.check(errors, "/kind", "service-kinds", kind, from);
        codes.check(errors, "/payment", "service-payments", payment, from);
        errors.rejectIf(from != null && to != null && !to.isAfter(from), "/to", "not-later", from);
    }
}

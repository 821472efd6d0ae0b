package kz.socialregistry.centres.staff;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.socialregistry.events.centres.StaffCounted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Those among the counted who have one profession, in one unit if it is named. */
@Embeddable
@Schema(description = "Those among the counted who have one profession.")
record StaffGroup(
        @NotBlank @Schema(description = "Code of the list `professions`.", examples = "social-worker")
        String profession,

        @NotNull @Min(0) @Max(100_000) @Schema(description = "Persons.", examples = "24")
        Integer headcount,

        @Min(0) @Schema(description = "How many of them are certified; null: not known.", examples = "20") @Nullable
        Integer certified,

        @Schema(description = "Id of the unit of the centre they work in; null: in no certain one.") @Nullable
        UUID unitId) {

    StaffCounted.Group asEvent() {
        return new StaffCounted.Group(profession, headcount, certified, unitId);
    }
}

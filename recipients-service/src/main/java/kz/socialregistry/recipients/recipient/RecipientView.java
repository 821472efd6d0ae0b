package kz.socialregistry.recipients.recipient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recipient as shown to who may see personal data. */
@Schema(description = "A recipient with the personal data")
record RecipientView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {"person", "family"})
        String kind,

        @Schema(description = "Of a family") @Nullable Integer members,
        @Nullable PersonName name,
        @Nullable String iin,

        @Schema(description = "Code of the list iin-missing-reasons") @Nullable
        String iinMissingReason,

        @Schema(description = "Birth date or sex recorded differ from the digits of the IIN; allowed since 2013")
        boolean iinMismatch,

        @Nullable LocalDate birthDate,
        @Schema(enumeration = {"male", "female"}) @Nullable String sex,
        @Nullable UUID residenceRegionId,
        boolean synthetic,
        Instant registeredAt,
        @JsonIgnore long version) {

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "RecipientView";
    }
}

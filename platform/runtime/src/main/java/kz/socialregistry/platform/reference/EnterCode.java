package kz.socialregistry.platform.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code to be added to a list. */
@Schema(description = "A code for a list.")
record EnterCode(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(description = "The code: small letters, digits and hyphens. It never changes.", examples = "small-home")
        String code,

        @NotNull @Valid Names names,

        @Schema(description = "First day it is in force; absent: always was.", examples = "2025-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day it is no longer in force; absent: until further notice.") @Nullable
        LocalDate validTo) {

    /** Notes days that contradict each other. */
    FieldErrors check(FieldErrors errors) {
        return errors.rejectIf(
                validFrom != null && validTo != null && !validFrom.isBefore(validTo), "/validTo", "not-after-validity");
    }

    ReferenceCode asCode() {
        return new ReferenceCode(code, names, validFrom, validTo);
    }
}

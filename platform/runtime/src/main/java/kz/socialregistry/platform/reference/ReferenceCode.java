package kz.socialregistry.platform.reference;

import java.time.LocalDate;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code of a list.
 *
 * @param validFrom first day; {@code null}: always was
 * @param validTo first day it is no longer in force; {@code null}: open
 */
@Schema(description = "A code, what it is called and when it is in force.")
public record ReferenceCode(
        @Schema(description = "The code.", examples = "inpatient")
        String code,

        Names names,

        @Schema(description = "First day; null: always was.") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day it is no longer in force; null: until further notice.") @Nullable
        LocalDate validTo) {

    /** Whether it is in force on the day. */
    public boolean isInForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /** What the request would say that enters it as it is now. */
    EnterCode asEntered() {
        return new EnterCode(code, names, validFrom, validTo);
    }
}

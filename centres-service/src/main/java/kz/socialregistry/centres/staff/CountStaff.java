package kz.socialregistry.centres.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A headcount to be entered. */
@Schema(description = "How many specialists a centre has on a day.")
record CountStaff(
        @NotNull @Schema(description = "The day of the count; not in the future.", examples = "2026-01-01")
        LocalDate on,

        @NotNull @Min(0) @Max(100_000) @Schema(description = "Persons.", examples = "126")
        Integer headcount,

        @Size(max = 200)
        @Schema(
                description = "The same by profession, not necessarily all of them; absent or null: not known. A"
                        + " profession comes once for each unit.")
        List<@NotNull @Valid StaffGroup> groups,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {

    CountStaff {
        groups = groups == null ? List.of() : groups;
    }
}

package kz.socialregistry.centres.staffing;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Specialists of several centres on a day. */
@Schema(
        description = "Specialists of the centres that work on a day, each by its last count until then. Sums are lower"
                + " bounds as long as centres are not counted.")
record StaffTotals(
        @Schema(description = "The day.", examples = "2026-01-01")
        LocalDate on,

        @Schema(description = "Centres that work on the day.", examples = "13")
        int centres,

        @Schema(description = "Those of them without a count until the day.", examples = "0")
        int centresNotCounted,

        @Schema(description = "Persons in the centres counted; null if none is.", examples = "1642") @Nullable
        Long headcount,

        @Schema(description = "Persons whose profession was not told.", examples = "830") @Nullable
        Long professionUnknown,

        @Schema(description = "The same by profession, in the order of the codes.")
        List<Profession> professions) {

    /** Specialists of one profession. */
    @Schema(name = "ProfessionTotals", description = "Specialists of one profession.")
    record Profession(
            @Schema(description = "Code of the list `professions`.", examples = "nurse")
            String profession,

            @Schema(description = "Persons.", examples = "310")
            long headcount,

            @Schema(description = "Certified among those of whom it is known; null if it is known of none.") @Nullable
            Long certified,

            @Schema(description = "Persons of whom it is not known whether they are certified.")
            long certificationUnknown) {}
}

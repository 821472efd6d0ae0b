package kz.socialregistry.recipients.recipient;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.recipients.naming.FoldedName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to search by: in the body, because what identifies a person must not stand in a URL. */
@Schema(description = "The number to search by, or a name and when the person was born")
record SearchRecipients(
        @Schema(
                description = "Individual identification number to look for; alone.",
                pattern = "^[0-9]{12}$",
                examples = "850615100017")
        @Nullable
        String iin,

        @Schema(
                description = "The name or parts of it, in any order and in Kazakh, Russian or Latin spelling; with"
                        + " `birthDate` or `birthYear`.",
                maxLength = SearchRecipients.LONGEST_NAME,
                examples = "Серикбаев Асан")
        @Nullable
        String name,

        @Schema(
                description =
                        "Day of birth. One part of it (year, month or day) may differ, or day and month be swapped.",
                examples = "1885-06-15")
        @Nullable
        LocalDate birthDate,

        @Schema(description = "Year of birth, if the day is not known.", minimum = "1800", maximum = "2200") @Nullable
        Integer birthYear) {

    static final int LONGEST_NAME = 300;

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2200;

    void check(FieldErrors errors) {
        if (name == null) {
            checkNumber(errors);
            errors.rejectIf(birthDate != null, "/birthDate", "only-with", "name");
            errors.rejectIf(birthYear != null, "/birthYear", "only-with", "name");
        } else {
            errors.rejectIf(iin != null, "/name", "iin-or-name");
            errors.rejectIf(name.length() > LONGEST_NAME, "/name", "too-long", LONGEST_NAME);
            errors.rejectIf(FoldedName.of(name).isEmpty(), "/name", "required");
            errors.rejectIf((birthDate == null) == (birthYear == null), "/birthDate", "birth-date-or-year");
            errors.rejectIf(
                    birthYear != null && (birthYear < EARLIEST_YEAR || birthYear > LATEST_YEAR),
                    "/birthYear",
                    "range",
                    EARLIEST_YEAR,
                    LATEST_YEAR);
        }
    }

    private void checkNumber(FieldErrors errors) {
        if (iin == null) {
            errors.reject("/iin", "required");
        } else {
            Iin.faultIn(iin).ifPresent(fault -> errors.reject("/iin", fault));
        }
    }

    /** The years in which somebody may be born who is meant. */
    static Set<Integer> years(@Nullable LocalDate birthDate, @Nullable Integer birthYear) {
        return birthDate == null
                ? Stream.ofNullable(birthYear).collect(Collectors.toSet())
                : Set.of(birthDate.getYear() - 1, birthDate.getYear(), birthDate.getYear() + 1);
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "SearchRecipients";
    }
}

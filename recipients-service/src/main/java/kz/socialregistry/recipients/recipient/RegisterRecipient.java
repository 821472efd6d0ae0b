package kz.socialregistry.recipients.recipient;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to enter a person or a family. Checked by {@link RecipientRules}. */
@Schema(description = "A person or family to be entered")
public record RegisterRecipient(
        @Schema(
                description = "A person or a family.",
                required = true,
                enumeration = {"person", "family"},
                examples = "person")
        @Nullable
        String kind,

        @Schema(
                description = "How many persons the family has; only, and always, for a family",
                minimum = "2",
                maximum = "30")
        @Nullable
        Integer members,

        @Schema(description = "Name of the person, or of the member who speaks for the family.") @Nullable
        PersonName name,

        @Schema(
                description = "Individual identification number; a person has either it or a reason why not",
                pattern = "^[0-9]{12}$",
                examples = "850615100017")
        @Nullable
        String iin,

        @Schema(description = "Code of the list iin-missing-reasons", maxLength = 64) @Nullable
        String iinMissingReason,

        @Schema(description = "Only for a person", examples = "1985-06-15") @Nullable
        LocalDate birthDate,

        @Schema(
                description = "Only for a person",
                enumeration = {"male", "female"})
        @Nullable
        String sex,

        @Schema(description = "District, or region, of residence") @Nullable
        UUID residenceRegionId,

        @Schema(description = "Made up for demonstration", defaultValue = "false") @Nullable
        Boolean synthetic) {

    static final String PERSON = "person";
    static final String FAMILY = "family";

    /** How many persons it stands for. */
    int persons() {
        return members == null ? 1 : members;
    }

    /**
     * Whether the birth date or sex given differs from the digits of the IIN: allowed since 2013, and noted. What is not
     * given cannot differ.
     *
     * @throws IllegalArgumentException if the IIN is none
     */
    public boolean iinMismatch() {
        if (iin == null) {
            return false;
        }
        Iin number = Iin.of(iin);
        boolean otherDate = birthDate != null
                && number.birthDate().filter(birthDate::equals).isEmpty();
        return otherDate || (sex != null && !number.sex().text().equals(sex));
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "RegisterRecipient";
    }
}

package kz.socialregistry.recipients.recipient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recipient as shown to who may see personal data. */
@Schema(description = "A recipient with the personal data")
record RecipientView(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(
                description = "A person or a family.",
                required = true,
                enumeration = {"person", "family"})
        String kind,

        @Schema(description = "Of a family") @Nullable Integer members,

        @Schema(description = "Name of the person, or of the member who speaks for the family.") @Nullable
        PersonName name,

        @Schema(description = "Individual identification number, if there is one.") @Nullable
        String iin,

        @Schema(description = "Code of the list iin-missing-reasons") @Nullable
        String iinMissingReason,

        @Schema(description = "Birth date or sex recorded differ from the digits of the IIN; allowed since 2013")
        boolean iinMismatch,

        @Schema(description = "Of a person, if known.") @Nullable
        LocalDate birthDate,

        @Schema(
                description = "Of a person, if known.",
                enumeration = {"male", "female"})
        @Nullable
        String sex,

        @Schema(description = "District, or region, of residence, if known.") @Nullable
        UUID residenceRegionId,

        @Schema(description = "Made up for demonstration.") boolean synthetic,
        @Schema(description = "When it was entered.") Instant registeredAt,

        @Schema(
                description = "Of a search: what is alike (iin, family, given, patronymic, birthDate, birthDateNear,"
                        + " birthYear).",
                examples = "[\"family\", \"given\", \"birthDate\"]")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<String> matched,

        @Schema(description = "Of an entry: others who may be the same person, the most likely first; at most 5.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<PossibleDuplicate> possibleDuplicates,

        @JsonIgnore long version) {

    /** The same as found by these fields. */
    RecipientView found(List<String> by) {
        return new RecipientView(
                id,
                kind,
                members,
                name,
                iin,
                iinMissingReason,
                iinMismatch,
                birthDate,
                sex,
                residenceRegionId,
                synthetic,
                registeredAt,
                by,
                possibleDuplicates,
                version);
    }

    /** The same with others who may be the same person. */
    RecipientView with(List<PossibleDuplicate> duplicates) {
        return new RecipientView(
                id,
                kind,
                members,
                name,
                iin,
                iinMissingReason,
                iinMismatch,
                birthDate,
                sex,
                residenceRegionId,
                synthetic,
                registeredAt,
                matched,
                duplicates,
                version);
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "RecipientView";
    }
}

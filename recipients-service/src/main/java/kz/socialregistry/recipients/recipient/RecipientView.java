package kz.socialregistry.recipients.recipient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recipient as shown to who may see personal data. */
@Schema(description = "A recipient with the personal data")
public record RecipientView(
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

        @Schema(description = "The record of the same person that goes on; null if it is this one.") @Nullable
        UUID mergedInto,

        @Schema(
                description =
                        "Personal fields (name, iin, birthDate) that the purpose does not show in full: of a name the"
                                + " initials are shown, of a number its ends, of a birth date nothing.",
                required = true)
        List<String> masked,

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

    private static final String NAME = "name";
    private static final String IIN = "iin";
    private static final String BIRTH_DATE = "birthDate";

    /** The same as found by these fields. */
    RecipientView found(List<String> by) {
        return copy(name, iin, birthDate, masked, by, possibleDuplicates);
    }

    /** The same with others who may be the same person. */
    RecipientView with(List<PossibleDuplicate> duplicates) {
        return copy(name, iin, birthDate, masked, matched, duplicates);
    }

    /** The same with a trace only of the personal fields that are not among these. */
    RecipientView maskedBut(Set<String> full) {
        boolean showsName = name == null || full.contains(NAME);
        boolean showsIin = iin == null || full.contains(IIN);
        boolean showsBirth = birthDate == null || full.contains(BIRTH_DATE);
        List<String> hidden = Stream.of(showsName ? "" : NAME, showsIin ? "" : IIN, showsBirth ? "" : BIRTH_DATE)
                .filter(field -> !field.isEmpty())
                .toList();
        return copy(
                showsName ? name : initials(name),
                showsIin ? iin : ends(iin),
                showsBirth ? birthDate : null,
                hidden,
                matched,
                possibleDuplicates);
    }

    /** Of this version as shown: what is masked is another representation. */
    String tag() {
        return "v" + version + (masked.isEmpty() ? "" : "-without-" + String.join("-", masked));
    }

    /** The personal fields that it shows in full. */
    List<String> inFull() {
        return Stream.of(name == null ? "" : NAME, iin == null ? "" : IIN, birthDate == null ? "" : BIRTH_DATE)
                .filter(field -> !field.isEmpty() && !masked.contains(field))
                .toList();
    }

    private static @Nullable PersonName initials(@Nullable PersonName name) {
        return name == null
                ? null
                : new PersonName(initial(name.family()), initial(name.given()), initial(name.patronymic()));
    }

    private static @Nullable String initial(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : new String(Character.toChars(text.strip().codePointAt(0))) + ".";
    }

    private static @Nullable String ends(@Nullable String number) {
        return number == null ? null : number.substring(0, 2) + "••••••••" + number.substring(number.length() - 2);
    }

    private RecipientView copy(
            @Nullable PersonName name,
            @Nullable String iin,
            @Nullable LocalDate birthDate,
            List<String> masked,
            @Nullable List<String> matched,
            @Nullable List<PossibleDuplicate> possibleDuplicates) {
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
                mergedInto,
                masked,
                matched,
                possibleDuplicates,
                version);
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "RecipientView";
    }
}

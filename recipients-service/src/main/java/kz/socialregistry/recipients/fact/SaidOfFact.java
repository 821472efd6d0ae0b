package kz.socialregistry.recipients.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.socialregistry.recipients.privacy.Vault;
import kz.socialregistry.recipients.recipient.PersonName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is, or was, said of a fact, as shown for a purpose. */
@Schema(description = "What is said of a fact, and who said so when")
record SaidOfFact(
        @Schema(description = "First day on which it holds; of a document the day of issue.", required = true)
        LocalDate from,

        @Schema(description = "First day on which it no longer holds; null: until further notice") @Nullable
        LocalDate to,

        @Schema(description = "Code of the list that goes with the kind; null: a residence") @Nullable
        String code,

        @Schema(description = "Of a residence: the district or region.") @Nullable
        UUID regionId,

        @Schema(description = "A representative or member who is a recipient too.") @Nullable
        UUID otherRecipientId,

        @Schema(description = "Number of the document, the certificate, or what the representation rests on.") @Nullable
        String number,

        @Schema(description = "Who issued the document.") @Nullable
        String issuer,

        @Schema(description = "Of a residence.") @Nullable String address,

        @Schema(description = "Name of a representative or member.") @Nullable
        PersonName name,

        @Schema(description = "How a representative is reached.") @Nullable
        String contact,

        @Schema(description = "Of a member.") @Nullable LocalDate birthDate,

        @Schema(description = "Fields that are recorded and that the purpose does not show.", required = true)
        List<String> masked,

        @Schema(description = "Why it was withdrawn: code of the list fact-withdrawals; null: it was not") @Nullable
        String withdrawal,

        @Schema(description = "Who said so: the subject of the token.", required = true)
        String recordedBy,

        @Schema(description = "When that was said.", required = true)
        Instant recordedAt) {

    static SaidOfFact of(FactState said, UUID owner, Vault vault, Set<String> full) {
        Details details = Details.open(vault, owner, said.sealed());
        Details shown = details.only(full);
        return new SaidOfFact(
                said.from(),
                said.to(),
                said.code(),
                said.regionId(),
                said.otherRecipientId(),
                shown.number(),
                shown.issuer(),
                shown.address(),
                shown.name(),
                shown.contact(),
                shown.birthDate(),
                details.fields().stream().filter(Predicate.not(full::contains)).toList(),
                said.withdrawal(),
                said.recordedBy(),
                said.recordedAt());
    }

    /** The personal fields that it shows. */
    List<String> shown() {
        return new Details(number, issuer, address, name, contact, birthDate).fields();
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "SaidOfFact";
    }
}

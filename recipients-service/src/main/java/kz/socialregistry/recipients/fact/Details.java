package kz.socialregistry.recipients.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.recipients.privacy.SealedJson;
import kz.socialregistry.recipients.privacy.Vault;
import kz.socialregistry.recipients.recipient.PersonName;
import org.jspecify.annotations.Nullable;

/** What of a fact identifies somebody. Stored as one encrypted value. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Details(
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String address,
        @Nullable PersonName name,
        @Nullable String contact,
        @Nullable LocalDate birthDate) {

    private static final Details NONE = new Details(null, null, null, null, null, null);

    static Details of(RecordFact request) {
        return new Details(
                request.number(),
                request.issuer(),
                request.address(),
                request.name(),
                request.contact(),
                request.birthDate());
    }

    static Details open(Vault vault, UUID owner, byte @Nullable [] sealed) {
        return sealed == null ? NONE : SealedJson.open(vault, owner, sealed, Details.class);
    }

    byte @Nullable [] seal(Vault vault, UUID owner) {
        return equals(NONE) ? null : SealedJson.seal(vault, owner, this);
    }

    /** The names of the fields that are there. */
    List<String> fields() {
        return Stream.of(
                        number == null ? null : "number",
                        issuer == null ? null : "issuer",
                        address == null ? null : "address",
                        name == null ? null : "name",
                        contact == null ? null : "contact",
                        birthDate == null ? null : "birthDate")
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same without the fields that are not among these. */
    Details only(Set<String> shown) {
        return new Details(
                shown.contains("number") ? number : null,
                shown.contains("issuer") ? issuer : null,
                shown.contains("address") ? address : null,
                shown.contains("name") ? name : null,
                shown.contains("contact") ? contact : null,
                shown.contains("birthDate") ? birthDate : null);
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "Details";
    }
}

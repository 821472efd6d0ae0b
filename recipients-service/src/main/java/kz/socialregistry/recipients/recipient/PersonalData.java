package kz.socialregistry.recipients.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.recipients.privacy.SealedJson;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** What identifies a person. Stored as one encrypted value, so that not even its lengths tell one field from another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalData(
        @Nullable PersonName name,
        @Nullable String iin,
        @Nullable LocalDate birthDate) {

    static PersonalData of(RegisterRecipient request) {
        return new PersonalData(request.name(), request.iin(), request.birthDate());
    }

    static PersonalData open(Vault vault, UUID owner, byte[] sealed) {
        return SealedJson.open(vault, owner, sealed, PersonalData.class);
    }

    byte[] seal(Vault vault, UUID owner) {
        return SealedJson.seal(vault, owner, this);
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "PersonalData";
    }
}

package kz.socialregistry.recipients.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** What identifies a person. Stored as one encrypted value, so that not even its lengths tell one field from another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalData(
        @Nullable PersonName name,
        @Nullable String iin,
        @Nullable LocalDate birthDate) {

    // Its own mapper: what is stored must stay readable whatever becomes of the web's JSON settings.
    private static final ObjectMapper STORED =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static PersonalData of(RegisterRecipient request) {
        return new PersonalData(request.name(), request.iin(), request.birthDate());
    }

    static PersonalData open(Vault vault, UUID owner, byte[] sealed) {
        try {
            return STORED.readValue(vault.open(owner, sealed), PersonalData.class);
        } catch (IOException e) {
            // Without the cause: a parser quotes what it reads.
            throw new IllegalStateException("The personal data of record " + owner + " is unreadable");
        }
    }

    byte[] seal(Vault vault, UUID owner) {
        try {
            return vault.seal(owner, STORED.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Personal data could not be written", e);
        }
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "PersonalData";
    }
}

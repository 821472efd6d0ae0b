package kz.socialregistry.recipients.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Records as sealed values. */
public final class SealedJson {

    // Its own mapper: what is stored must stay readable whatever becomes of the web's JSON settings.
    private static final ObjectMapper STORED =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private SealedJson() {}

    /** The record that was sealed for this owner; see {@link Vault#open}. */
    public static <T> T open(Vault vault, UUID owner, byte[] sealed, Class<T> type) {
        try {
            return STORED.readValue(vault.open(owner, sealed), type);
        } catch (IOException e) {
            // Without the cause: a parser quotes what it reads.
            throw new IllegalStateException("The personal data of record " + owner + " is unreadable");
        }
    }

    /** The record, sealed for this owner; see {@link Vault#seal}. */
    public static byte[] seal(Vault vault, UUID owner, Object clear) {
        try {
            return vault.seal(owner, STORED.writeValueAsBytes(clear));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Personal data could not be written", e);
        }
    }
}

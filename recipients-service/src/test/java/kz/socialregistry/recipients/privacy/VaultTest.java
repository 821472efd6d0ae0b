package kz.socialregistry.recipients.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final byte[] CLEAR = "Серікбаев Асан".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsSealedIsUnreadableAndOpensForItsOwnerOnly() {
        Vault vault = vault("keys.json");
        UUID owner = UUID.randomUUID();

        byte[] sealed = vault.seal(owner, CLEAR);

        assertFalse(new String(sealed, UTF_8).contains("Асан"));
        assertArrayEquals(CLEAR, vault.open(owner, sealed));
        assertThrows(IllegalStateException.class, () -> vault.open(UUID.randomUUID(), sealed));
    }

    @Test
    void anEqualNumberHasAnEqualIndexAndOtherKeysGiveAnother() {
        Vault vault = vault("keys.json");

        byte[] index = vault.index("850615100017");

        assertArrayEquals(index, vault.index("850615100017"));
        assertFalse(Arrays.equals(index, vault.index("850615200013")));
        assertFalse(Arrays.equals(index, vault("other.json").index("850615100017")));
        assertEquals(32, index.length);
    }

    @Test
    void otherKeysOpenNothing() {
        UUID owner = UUID.randomUUID();
        byte[] sealed = vault("keys.json").seal(owner, CLEAR);

        var refusal = assertThrows(
                IllegalStateException.class, () -> vault("other.json").open(owner, sealed));

        assertFalse(refusal.getMessage().contains("Асан"));
    }

    @Test
    void withoutKeysTheServiceDoesNotStartAndSaysWhyInOneSentence() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"aead\": {\"primaryKeyId\": 1, \"key\": [\"secret-key-material\"]}, \"prf\": {}}");

        List<String> sentences = List.of(
                refusal(Optional.empty()),
                refusal(Optional.of(" ")),
                refusal(Optional.of(folder.resolve("none.json").toString())),
                refusal(Optional.of(broken.toString())));

        for (String sentence : sentences) {
            assertTrue(sentence.startsWith("RECIPIENTS_KEYSET "), sentence);
            assertFalse(sentence.contains("\n"), sentence);
            assertFalse(sentence.contains("secret-key-material"), sentence);
        }
    }

    @Test
    void aNewKeysetIsForItsOwnerOnlyAndNeverReplacesOne() throws IOException {
        Path file = folder.resolve("keys.json");
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int first = NewKeyset.run(new String[] {file.toString()}, new PrintStream(said, true, UTF_8));
        byte[] keys = Files.readAllBytes(file);
        int second = NewKeyset.run(new String[] {file.toString()}, new PrintStream(said, true, UTF_8));

        assertEquals(List.of(0, 1), List.of(first, second));
        assertArrayEquals(keys, Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(said.toString(UTF_8).contains("never overwritten"));
        assertTrue(new ObjectMapper().readTree(keys).path("prf").isObject());
    }

    private Vault vault(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            assertEquals(0, NewKeyset.run(new String[] {file.toString()}, System.err));
        }
        return new Vault(Optional.of(file.toString()));
    }

    private static String refusal(Optional<String> file) {
        return assertThrows(ConfigurationException.class, () -> new Vault(file)).getMessage();
    }
}

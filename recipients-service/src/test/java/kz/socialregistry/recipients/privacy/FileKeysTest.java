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
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeysTest {

    private static final byte[] NUMBER = "850615100017".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void anEqualNumberHasAnEqualIndexAndOtherKeysGiveAnother() throws GeneralSecurityException {
        FileKeys keys = keys("keys.json");

        byte[] index = keys.index(NUMBER);

        assertArrayEquals(index, keys.index(NUMBER));
        assertFalse(Arrays.equals(index, keys.index("850615200013".getBytes(UTF_8))));
        assertFalse(Arrays.equals(index, keys("other.json").index(NUMBER)));
        assertEquals(32, index.length);
    }

    @Test
    void aFileOfOtherKeysOrABrokenOneChangesNothing() throws Exception {
        FileKeys keys = keys("keys.json");
        Path file = folder.resolve("keys.json");
        byte[] wrapped = keys.wrap(NUMBER, NUMBER);
        int primary = keys.primary();

        for (byte[] spoilt :
                List.of("{\"aead\": {\"primaryKeyId\": 1}".getBytes(UTF_8), Files.readAllBytes(file("other.json")))) {
            Files.write(file, spoilt);
            keys.readAgain();
            assertEquals(primary, keys.primary());
            assertArrayEquals(NUMBER, keys.unwrap(wrapped, NUMBER));
        }
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

    private FileKeys keys(String name) {
        return new FileKeys(Optional.of(file(name).toString()));
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            assertEquals(0, NewKeyset.run(new String[] {file.toString()}, System.err));
        }
        return file;
    }

    private static String refusal(Optional<String> file) {
        return assertThrows(ConfigurationException.class, () -> new FileKeys(file))
                .getMessage();
    }
}

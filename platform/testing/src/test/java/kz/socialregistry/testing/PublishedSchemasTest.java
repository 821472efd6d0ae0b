package kz.socialregistry.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schemas of the events are those that were published, or these with more fields that may be missing. {@code
 * -Devents.publish=true} writes them to docs/events/published, unless that breaks readers.
 */
class PublishedSchemasTest {

    private static final Path PUBLISHED = Path.of("../../docs/events/published");
    private static final Path NOW = Path.of("../events/src/main/resources/events/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BEFORE = """
            {"type": "object", "required": ["id", "status"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "status": {"type": "string", "enum": ["placed", "ended"]},
              "days": {"type": "array", "items": {"type": "string", "format": "date"}},
              "reason": {"type": ["string", "null"], "pattern": "^[a-z]+$"}}}""";

    @Test
    void readersOfPublishedSchemasStillUnderstand() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String name : names(PUBLISHED)) {
            if (Files.exists(NOW.resolve(name))) {
                JsonNode published = JSON.readTree(PUBLISHED.resolve(name).toFile());
                PublishedSchemas.incompatible(
                                published, JSON.readTree(NOW.resolve(name).toFile()))
                        .forEach(change -> broken.add(name + change));
            } else {
                broken.add(name + " is gone");
            }
        }
        assertEquals("", String.join("\n", broken), "make a new version of the event instead, see add-an-event.md");
    }

    @Test
    void whatIsPublishedIsUpToDate() throws IOException {
        if (Boolean.getBoolean("events.publish")) {
            readersOfPublishedSchemasStillUnderstand();
            for (String name : names(NOW)) {
                Files.write(PUBLISHED.resolve(name), Files.readAllBytes(NOW.resolve(name)));
            }
        }
        for (String name : names(NOW)) {
            assertTrue(
                    Files.exists(PUBLISHED.resolve(name)), name + " is not published: run with -Devents.publish=true");
            assertEquals(Files.readString(PUBLISHED.resolve(name)), Files.readString(NOW.resolve(name)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a field goes~"days"~"dates"
            a field may be missing now~["id", "status"]~["id"]
            a field must be there now~["id", "status"]~["id", "status", "days"]
            a value goes~["placed", "ended"]~["placed"]
            values are listed~"format": "uuid"~"format": "uuid", "enum": ["a"]
            a type changes~"type": "string", "format": "uuid"~"type": "integer"
            an entry changes~"type": "string", "format": "date"~"type": "string"
            a pattern is narrower~^[a-z]+$~^[a-f]+$
            """)
    void breaksReaders(String what, String part, String instead) throws IOException {
        assertTrue(BEFORE.contains(part), part);
        assertFalse(compared(part, instead).isEmpty(), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a field that may be missing~"days":~"more": {"type": "integer"}, "days":
            a value~["placed", "ended"]~["placed", "ended", "queued"]
            a description~"format": "uuid"~"format": "uuid", "description": "its id"
            """)
    void adds(String what, String part, String instead) throws IOException {
        assertEquals(List.of(), compared(part, instead), what);
    }

    private static List<String> compared(String part, String instead) throws IOException {
        return PublishedSchemas.incompatible(JSON.readTree(BEFORE), JSON.readTree(BEFORE.replace(part, instead)));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

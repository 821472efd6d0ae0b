package kz.socialregistry.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every status that the description of a service documents was seen in one of its tests, and none that it does not. A
 * service has a subclass of this without {@code @QuarkusTest}: such classes run behind all those with it.
 */
public abstract class SeenStatusesTest {

    /** The head of a request is refused before anybody asks which operation it is for. */
    private static final Set<String> OF_ANY_ADDRESS = Set.of("414", "417", "431");

    @Test
    void whatWasSeenIsDocumented() throws IOException {
        Set<String> undocumented = seen();
        undocumented.removeAll(documented());
        undocumented.removeIf(status -> OF_ANY_ADDRESS.contains(status.substring(status.indexOf(' ') + 1)));
        assertEquals("", String.join("\n", undocumented), "seen, but not in the description");
    }

    /** Only all tests together see all statuses: {@code -Dtest=…} and a development environment run some of them. */
    @Test
    void whatIsDocumentedWasSeen() throws IOException {
        assumeTrue(System.getProperty("surefire.real.class.path") != null && System.getProperty("test") == null);
        Set<String> unseen = documented();
        unseen.removeAll(seen());
        assertEquals("", String.join("\n", unseen), "in the description, but never seen");
    }

    private static Set<String> documented() throws IOException {
        Set<String> documented = new TreeSet<>();
        operations()
                .forEach(operation ->
                        operation.statuses().forEach(status -> documented.add(operation.id() + " " + status)));
        return documented;
    }

    private static Set<String> seen() throws IOException {
        List<DescribedOperation> operations = operations();
        Set<String> seen = new TreeSet<>();
        for (String line : SeenStatuses.lines()) {
            String[] parts = line.split(" ");
            Optional<DescribedOperation> asked = operations.stream()
                    .filter(operation -> operation.serves(parts[0], parts[1]))
                    .findFirst();
            // a media type of no body at all is nobody's to document
            asked.filter(operation -> operation.takes() != null || !parts[2].equals("415"))
                    .ifPresent(operation -> seen.add(operation.id() + " " + parts[2]));
        }
        return seen;
    }

    private static List<DescribedOperation> operations() throws IOException {
        String service = Path.of("").toAbsolutePath().getFileName().toString();
        Path file = Path.of("..", "docs", "openapi", service + ".yaml");
        return DescribedOperation.of(new YAMLMapper().readTree(Files.readString(file)));
    }
}

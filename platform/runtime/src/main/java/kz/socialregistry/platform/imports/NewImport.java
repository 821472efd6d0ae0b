package kz.socialregistry.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of a file that comes in.
 *
 * @param format how its lines are read
 * @param allOrNothing one bad line spoils all
 * @param options what else is asked, for the recorder
 */
public record NewImport(Format format, boolean dryRun, boolean allOrNothing, Map<String, String> options) {

    /** How the lines of a file are read. */
    public interface Format {
        Upload open(InputStream body) throws IOException;
    }

    /** Everything but the lines that makes it this import and no other. */
    byte[] told() {
        return (dryRun + " " + allOrNothing + " " + new TreeMap<>(options)).getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of JSON, only checked or recorded. */
    public static NewImport ofJson(boolean dryRun) {
        return new NewImport(JsonLines::new, dryRun, false, Map.of());
    }
}

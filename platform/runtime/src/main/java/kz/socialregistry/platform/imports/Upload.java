package kz.socialregistry.platform.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import org.jspecify.annotations.Nullable;

/** The lines of a file that comes in, one after another. */
public interface Upload extends Closeable {

    /** The longest line; a family with thirty enrolments takes a tenth of this. */
    int MAX_LINE_BYTES = 64 * 1024;

    /**
     * The next line, never with a lower number than the one before, or {@code null} after the last.
     *
     * @throws kz.socialregistry.platform.problems.FieldErrors.Invalid if the file cannot be read further
     */
    @Nullable
    Line next() throws IOException;

    /** Where the fields of a line stand in the file, by the name of the field; empty if lines name them themselves. */
    Map<String, Column> columns();

    /**
     * A column of a table.
     *
     * @param heading as written in the file
     * @param position a letter in a spreadsheet, else a number from 1
     */
    record Column(String heading, String position) {}
}

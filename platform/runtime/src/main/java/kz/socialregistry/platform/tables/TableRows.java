package kz.socialregistry.platform.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after another. */
interface TableRows extends Closeable {

    /**
     * A row.
     *
     * @param line the line or row where it begins, from 1
     * @param cells as written, stripped; an empty cell is an empty text
     */
    record TableRow(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * The next row, or {@code null} after the last.
     *
     * @throws kz.socialregistry.platform.problems.FieldErrors.Invalid if the file is no such table
     */
    @Nullable
    TableRow next() throws IOException;

    /** How people call the column with this index, from 0. */
    String position(int column);
}

package kz.socialregistry.platform.imports;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import kz.socialregistry.platform.problems.FieldError;

/** What is wrong with one field of one line. */
public record LineError(int line, FieldError error) {

    // A control character, so that no argument can hold it.
    private static final String SEPARATOR = "\u001f";

    /** Reads the columns {@code line}, {@code pointer}, {@code code} and {@code arguments}. */
    public static LineError of(ResultSet row) throws SQLException {
        String arguments = row.getString("arguments");
        List<Object> split =
                arguments.isEmpty() ? List.of() : List.copyOf(Arrays.asList(arguments.split(SEPARATOR, -1)));
        return new LineError(
                row.getInt("line"), new FieldError(row.getString("pointer"), row.getString("code"), split));
    }

    /** The arguments of its text, as stored. */
    String arguments() {
        return error.arguments().stream().map(String::valueOf).collect(joining(SEPARATOR));
    }
}

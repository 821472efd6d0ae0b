package kz.socialregistry.recipients.intake;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import kz.socialregistry.platform.problems.FieldError;

/** What is wrong with one field of one line. */
record LineError(int line, FieldError error) {

    // A control character, so that no argument can hold it.
    private static final String SEPARATOR = "\u001f";

    static LineError of(int line, String pointer, String code, String arguments) {
        List<Object> split =
                arguments.isEmpty() ? List.of() : List.copyOf(Arrays.asList(arguments.split(SEPARATOR, -1)));
        return new LineError(line, new FieldError(pointer, code, split));
    }

    /** The arguments of its text, as stored. */
    String arguments() {
        return error.arguments().stream().map(String::valueOf).collect(joining(SEPARATOR));
    }
}

package kz.socialregistry.centres.register;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A number of places or people as tables have it. What may mean two numbers is refused, never guessed. */
final class WholeNumber {

    private static final int MOST = 100_000;

    /** Groups of three, with the blanks that Kazakh and Russian put between them, or an ordinary one. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+");

    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

    private WholeNumber() {}

    /** Reads the number; {@code null} if none is given, or if it is none and an error was noted. */
    static @Nullable Integer read(FieldErrors errors, RegisterField field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        OptionalInt number = digits(text);
        if (number.isPresent()) {
            errors.rejectIf(number.getAsInt() > MOST, field.pointer(), "range", 0, MOST);
            return number.getAsInt();
        }
        boolean ambiguous = AMBIGUOUS.matcher(text).matches();
        errors.rejectIf(ambiguous, field.pointer(), "ambiguous-number")
                .rejectIf(!ambiguous, field.pointer(), "not-whole-number");
        return null;
    }

    private static OptionalInt digits(String text) {
        String digits = GROUPED.matcher(text).matches() ? text.replaceAll("\\D", "") : text;
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}

package kz.socialregistry.recipients.recipient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An individual identification number: twelve digits YYMMDD, century and sex, four of a series, check digit.
 *
 * <p>The digits say when and as what sex the number was issued, which since 2013 need not be what is true of the person;
 * so they are compared with the recorded birth date and sex, never used instead of them.
 */
public final class Iin {

    private static final int LENGTH = 12;
    private static final int CENTURY_AT = 6;
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int NO_CHECK_DIGIT = 10;

    private final String digits;

    private Iin(String digits) {
        this.digits = digits;
    }

    /** What is wrong with this text as an IIN, as a code of the problem texts; empty if it is one. */
    public static Optional<String> faultIn(String text) {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of("iin-digits");
        }
        int century = digit(text, CENTURY_AT);
        if (century < 1 || century > 6) {
            return Optional.of("iin-century");
        }
        int check = checkDigit(text);
        if (check == NO_CHECK_DIGIT) {
            return Optional.of("iin-impossible");
        }
        return check == digit(text, LENGTH - 1) ? Optional.empty() : Optional.of("iin-check-digit");
    }

    /** @throws IllegalArgumentException if it is none; the message does not repeat the text */
    public static Iin of(String text) {
        faultIn(text).ifPresent(fault -> {
            throw new IllegalArgumentException("not an IIN: " + fault);
        });
        return new Iin(text);
    }

    /** The twelve digits. Personal: they belong in an encrypted field or in an answer, nowhere else. */
    public String digits() {
        return digits;
    }

    /** The date in its digits; empty if they are no day of the calendar. */
    public Optional<LocalDate> birthDate() {
        int year = 1800 + (digit(digits, CENTURY_AT) - 1) / 2 * 100 + number(0);
        try {
            return Optional.of(LocalDate.of(year, number(2), number(4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The sex in its digits. */
    public Sex sex() {
        return digit(digits, CENTURY_AT) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Iin iin && iin.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "IIN";
    }

    private static int checkDigit(String text) {
        int check = weighted(text, FIRST_WEIGHTS);
        return check == NO_CHECK_DIGIT ? weighted(text, SECOND_WEIGHTS) : check;
    }

    private static int weighted(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(text, i) * weights[i];
        }
        return sum % 11;
    }

    private int number(int at) {
        return digit(digits, at) * 10 + digit(digits, at + 1);
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}

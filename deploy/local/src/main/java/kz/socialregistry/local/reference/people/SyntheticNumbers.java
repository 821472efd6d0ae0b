package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Individual identification numbers that can belong to nobody alive: the century digit says born in 18xx. Otherwise
 * they are valid, and no number is given twice.
 */
final class SyntheticNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int SERIALS = 10_000;

    private final Set<String> given = new HashSet<>();

    String next(LocalDate birthDate, boolean male, RandomGenerator random) {
        String start = DAY.format(birthDate) + (male ? '1' : '2');
        int serial = random.nextInt(SERIALS);
        for (int tried = 0; tried < SERIALS; tried++) {
            String digits = start + "%04d".formatted((serial + tried) % SERIALS);
            OptionalInt check = checkDigit(digits);
            if (check.isPresent() && given.add(digits + check.getAsInt())) {
                return digits + check.getAsInt();
            }
        }
        throw new IllegalStateException("no number is left for " + birthDate);
    }

    /** The twelfth digit; empty if a number with these eleven cannot exist. */
    static OptionalInt checkDigit(String elevenDigits) {
        int check = weighted(elevenDigits, FIRST_WEIGHTS);
        if (check == 10) {
            check = weighted(elevenDigits, SECOND_WEIGHTS);
        }
        return check == 10 ? OptionalInt.empty() : OptionalInt.of(check);
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}

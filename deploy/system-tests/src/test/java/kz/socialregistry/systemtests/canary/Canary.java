package kz.socialregistry.systemtests.canary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes people whose names, numbers and texts are recognised wherever they turn up. */
final class Canary {

    /** In every text that must stay secret; no word of any language. */
    static final String SECRET = "ъжқһъщ";

    /** The same where only letters of ASCII can be. */
    static final String SECRET_ASCII = "zqxjvkwq";

    /** In a text that may be read by everybody: shows that the search finds. */
    static final String PUBLIC = "ғщъұһғ";

    /** How every secret number begins: no day of the calendar, in a century in which nobody alive was born. */
    static final String NUMBER = "9977661";

    /** How many numbers there may be. */
    static final int SERIALS = 10_000;

    private static final int DAYS = 28;
    private static final int NO_CHECK_DIGIT = 10;
    private static final int LETTERS = 26;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger serials;

    /** @param first serial of its numbers, so that two tests have different ones */
    Canary(int first) {
        this.serials = new AtomicInteger(first);
    }

    /** How many there are by now. */
    int people() {
        return people.get();
    }

    /** Somebody new. */
    Map<String, Object> person() {
        int n = people.incrementAndGet();
        return Map.of(
                "kind",
                "person",
                "name",
                Map.of("family", text(n) + "ов", "given", "А" + text(n), "patronymic", text(n) + "ұлы"),
                "iin",
                number(),
                "birthDate",
                "18%02d-03-%02d".formatted(n % 100, n % DAYS + 1),
                "sex",
                "male",
                "synthetic",
                true);
    }

    /** A secret text that nobody else has. */
    static String text(int n) {
        StringBuilder text = new StringBuilder("К").append(SECRET);
        for (int rest = n; rest > 0; rest /= LETTERS) {
            text.append((char) ('а' + rest % LETTERS));
        }
        return text.toString();
    }

    /** A valid number that nobody has. */
    String number() {
        while (true) {
            String eleven = eleven(serials.getAndIncrement());
            if (checkDigit(eleven) < NO_CHECK_DIGIT) {
                return eleven + checkDigit(eleven);
            }
        }
    }

    /** All numbers there can be. */
    static List<String> numbers() {
        return IntStream.range(0, SERIALS)
                .mapToObj(Canary::eleven)
                .filter(eleven -> checkDigit(eleven) < NO_CHECK_DIGIT)
                .map(eleven -> eleven + checkDigit(eleven))
                .toList();
    }

    private static String eleven(int serial) {
        return NUMBER + "%04d".formatted(serial % SERIALS);
    }

    private static int checkDigit(String eleven) {
        int check = weighted(eleven, 1);
        return check == NO_CHECK_DIGIT ? weighted(eleven, 3) : check;
    }

    /** Weights that count up from the first one to 11 and go on with 1. */
    private static int weighted(String digits, int first) {
        return IntStream.range(0, digits.length())
                        .map(i -> (digits.charAt(i) - '0') * ((first - 1 + i) % 11 + 1))
                        .sum()
                % 11;
    }

    /** As it is sent. */
    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package kz.socialregistry.systemtests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People made up for the tests. */
public final class People {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private People() {}

    /** Where the registry works. */
    public static String today() {
        return LocalDate.now(ALMATY).toString();
    }

    /** Somebody without an identification number. */
    public static Map<String, Object> person() {
        return Map.of(
                "kind", "person",
                "name", Map.of("family", "Сынақ", "given", "Адам"),
                "iinMissingReason", "documents-lost",
                "birthDate", "1950-06-15",
                "sex", "female",
                "synthetic", true);
    }

    /**
     * Lines of an import.
     *
     * @param enrolment the members of the one enrolment of each person, as JSON
     */
    static String lines(int people, String enrolment) {
        String line = """
                {"recipient": {"kind": "person", "name": {"family": "Сынақ", "given": "Адам"}, \
                "iinMissingReason": "documents-lost", "birthDate": "1950-06-15", "sex": "male", "synthetic": true}, \
                "enrolments": [%s]}
                """.formatted(enrolment);
        return IntStream.range(0, people).mapToObj(i -> line).collect(Collectors.joining());
    }
}

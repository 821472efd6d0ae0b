package kz.socialregistry.centres.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {

    private final List<Suspension> known = new ArrayList<>();

    private static Suspension days(String from, @Nullable String to) {
        return new Suspension(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "repair", null);
    }

    private void add(String from, @Nullable String to) {
        days(from, to).addTo(known, new FieldErrors());
    }

    private void end(String day) {
        Suspension.end(known, LocalDate.parse(day), new FieldErrors());
    }

    private static String code(Runnable act) {
        FieldErrors.Invalid invalid = assertThrows(FieldErrors.Invalid.class, act::run);
        return invalid.errors().get(0).code();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-02",
        "2026-03-01,",
        "2026-03-31, 2026-04-01",
        "2026-03-10, 2026-03-11",
        "2025-01-01,"
    })
    void noDayIsInTwo(String from, @Nullable String to) {
        add("2026-03-01", "2026-04-01");
        assertEquals("suspended-already", code(() -> add(from, to)));
        assertEquals(1, known.size());
    }

    @Test
    void onesThatMeetAreTwoAndAreShownInTheOrderOfTime() {
        add("2026-03-01", "2026-04-01");
        add("2026-01-01", "2026-03-01");
        add("2026-04-01", null);
        assertEquals(
                List.of("2026-01-01", "2026-03-01", "2026-04-01"),
                Suspension.inTime(known).stream()
                        .map(one -> one.validFrom().toString())
                        .toList());
    }

    @Test
    void oneOfNoDayIsNone() {
        assertEquals("interval-empty", code(() -> add("2026-03-01", "2026-03-01")));
    }

    @Test
    void reopeningEndsTheOneThatHoldsOnThatDay() {
        add("2026-03-01", "2026-04-01");
        add("2026-05-01", null);
        end("2026-03-15");
        end("2026-12-31");
        assertEquals(List.of(days("2026-03-01", "2026-03-15"), days("2026-05-01", "2026-12-31")), known);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28", "2026-03-01", "2026-04-01"})
    void aCentreThatWorksIsNotReopened(String day) {
        add("2026-03-01", "2026-04-01");
        assertEquals("not-suspended", code(() -> end(day)));
    }
}

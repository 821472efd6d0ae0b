package kz.socialregistry.recipients.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IinTest {

    @Test
    void numbersWithTheRightCheckDigitAreValid() {
        assertEquals(Optional.empty(), Iin.faultIn("850615100017"));
        assertEquals(Optional.empty(), Iin.faultIn("850615200013"));
    }

    @Test
    void theSecondRowOfWeightsDecidesWhereTheFirstGivesTen() {
        assertEquals(Optional.empty(), Iin.faultIn("850615100801"));
        assertEquals(Optional.of("iin-check-digit"), Iin.faultIn("850615100800"));
    }

    @Test
    void whereBothRowsGiveTenNoCheckDigitIsRight() {
        List<Optional<String>> faults = IntStream.range(0, 10)
                .mapToObj(check -> Iin.faultIn("85061510160" + check))
                .distinct()
                .toList();

        assertEquals(List.of(Optional.of("iin-impossible")), faults);
    }

    @Test
    void anyOtherCheckDigitIsWrong() {
        long valid = IntStream.range(0, 10)
                .filter(check -> Iin.faultIn("85061510001" + check).isEmpty())
                .count();

        assertEquals(1, valid);
    }

    @Test
    void twoSwappedDigitsAreNoticed() {
        assertEquals(Optional.of("iin-check-digit"), Iin.faultIn("580615100017"));
    }

    @Test
    void theCenturyDigitIsFromOneToSix() {
        assertEquals(Optional.of("iin-century"), Iin.faultIn("850615000017"));
        assertEquals(Optional.of("iin-century"), Iin.faultIn("850615700017"));
        assertNotEquals(Optional.of("iin-century"), Iin.faultIn("850615600017"));
    }

    @Test
    void anythingButTwelvePlainDigitsIsNone() {
        for (String text :
                List.of("", "85061510001", "8506151000170", "85061510001x", "８５０６１５１０００１７", " 50615100017")) {
            assertEquals(Optional.of("iin-digits"), Iin.faultIn(text));
        }
    }

    @Test
    void theDigitsTellDateAndSex() {
        assertEquals(
                Optional.of(LocalDate.of(1885, 6, 15)), Iin.of("850615100017").birthDate());
        assertEquals(Sex.MALE, Iin.of("850615100017").sex());
        assertEquals(Sex.FEMALE, Iin.of("850615200013").sex());
        assertEquals(
                Optional.of(LocalDate.of(2004, 2, 29)),
                withCheckDigit("04022950000").birthDate());
        assertEquals(
                Optional.of(LocalDate.of(1904, 2, 29)),
                withCheckDigit("04022940000").birthDate());
    }

    @Test
    void digitsThatAreNoDayTellNoDate() {
        assertEquals(Optional.empty(), withCheckDigit("05022950001").birthDate());
    }

    @Test
    void nothingItSaysHoldsTheNumber() {
        assertFalse(Iin.of("850615100017").toString().contains("8506"));
        var refusal = assertThrows(IllegalArgumentException.class, () -> Iin.of("850615100018"));
        assertTrue(refusal.getMessage().contains("iin-check-digit"));
        assertFalse(refusal.getMessage().contains("8506"));
    }

    private static Iin withCheckDigit(String eleven) {
        return IntStream.range(0, 10)
                .mapToObj(check -> eleven + check)
                .filter(text -> Iin.faultIn(text).isEmpty())
                .map(Iin::of)
                .findFirst()
                .orElseThrow();
    }
}

package kz.socialregistry.centres.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    private final FieldErrors errors = new FieldErrors();

    private Integer read(String text) {
        return WholeNumber.read(errors, RegisterField.BEDS, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"350|350", "0|0", "29 877|29877", "29\u00A0877|29877", "29\u202F877|29877"})
    void blanksBetweenThousandsAreNoPartOfTheNumber(String text, int number) {
        assertEquals(number, read(text));
        assertEquals(List.of(), errors.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6,672", "6.672", "350.000"})
    void whatMayMeanTwoNumbersIsRefused(String text) {
        assertEquals(null, read(text));
        assertEquals(List.of(new FieldError("/beds", "ambiguous-number", List.of())), errors.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "-3", "many", "2 98", "1e3", "٣", "99 999 999 999"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertEquals(null, read(text));
        assertEquals("not-whole-number", errors.list().get(0).code());
    }

    @Test
    void noUnitHasSoManyPlaces() {
        read("100 000");
        assertEquals(List.of(), errors.list());
        read("100 001");
        assertEquals(List.of(new FieldError("/beds", "range", List.of(0, 100_000))), errors.list());
    }
}

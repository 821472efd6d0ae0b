package kz.socialregistry.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.socialregistry.platform.problems.FieldErrors;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private final Map<String, List<String>> given = new TreeMap<>();

    @Test
    void allBadParametersAreNamedAtOnce() {
        given.put("region", List.of("almaty"));
        given.put("to", List.of("2019-02-30"));
        given.put("kind", List.of("General Type"));
        given.put("centre", List.of("19"));
        given.put("groupBy", List.of("kind,colour,kind"));
        given.put("regoin", List.of("19"));

        assertEquals(
                List.of(
                        "?region region",
                        "?from required",
                        "?to date",
                        "?kind code",
                        "?centre uuid",
                        "?groupBy group-by",
                        "?regoin unknown-parameter"),
                errors());
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        given.put("region", List.of("19", "79"));
        given.put("from", List.of("2019-01-01"));
        given.put("to", List.of("2019-12-31"));

        assertEquals(List.of("?region repeated-parameter"), errors());
    }

    @Test
    void anEmptyParameterIsNotTheSameAsNone() {
        given.put("region", List.of("19"));
        given.put("from", List.of("2019-01-01"));
        given.put("to", List.of("2019-12-31"));
        given.put("kind", List.of(""));
        given.put("groupBy", List.of(""));

        assertEquals(List.of("?kind size", "?groupBy size"), errors());
    }

    @Test
    void aPeriodEndsNotBeforeItBegins() {
        given.put("region", List.of("19"));
        given.put("from", List.of("2019-12-31"));
        given.put("to", List.of("2019-12-30"));

        assertEquals(List.of("?to period"), errors());
    }

    @Test
    void aDayOutsideOfAnyRegistryIsNoDay() {
        given.put("region", List.of("19"));
        given.put("from", List.of("+99999-01-01"));
        given.put("to", List.of("0019-12-30"));

        assertEquals(List.of("?from date", "?to date"), errors());
    }

    private List<String> errors() {
        Parameters parameters = new Parameters(given);
        parameters.region("region");
        parameters.period();
        UnitQuery.filter(parameters);
        UnitQuery.groupByOfPeople(parameters);
        FieldErrors.Invalid refused = assertThrows(FieldErrors.Invalid.class, parameters::end);
        return refused.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}

package kz.socialregistry.budget.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kz.socialregistry.platform.problems.FieldErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyRulesTest {

    private static final Amount SIX_MILLION = new Amount("6672000.00", "KZT");

    @ParameterizedTest
    @ValueSource(strings = {"6,672", "6 672", "6\u00a0672", "29\u202f877,0", "3.275.000", "6'672", "1,234.5"})
    void aNumberThatCanBeReadInTwoWaysIsRefusedAndNeverGuessed(String value) {
        assertEquals(List.of("/printedAs/value ambiguous-number"), errors(SIX_MILLION, printed(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about 6672", "-6672", "6672.", ".5", "6e3", "NaN"})
    void whatIsNoPlainNumberIsRefused(String value) {
        assertEquals(List.of("/printedAs/value not-a-number"), errors(SIX_MILLION, printed(value)));
    }

    @Test
    void theMeaningOfAnAmbiguousPrintIsTakenWithThePrintBesideIt() {
        assertEquals(List.of(), errors(SIX_MILLION, new PrintedAs("6672", "thousand-tenge", null, "6,672")));
    }

    @Test
    void anAmountThatThePrintCannotMeanIsRefused() {
        assertEquals(
                List.of("/amount/amount amount-not-as-printed 6671500 6672500"),
                errors(new Amount("6672.00", "KZT"), printed("6672")));
    }

    @Test
    void aPrintWithoutAnAmountIsRefused() {
        assertEquals(List.of("/printedAs printed-without-amount"), errors(null, printed("6672")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of(
                        "/printedAs printed-without-amount",
                        "/printedAs/value ambiguous-number",
                        "/printedAs/unit unknown-code money-units"),
                errors(null, new PrintedAs("6,672", "dozens", null, null)));
    }

    @Test
    void anAmountWhoseFormIsWrongIsNotComparedToo() {
        FieldErrors errors = new FieldErrors().reject("/amount/amount", "pattern");

        MoneyRules.check(errors, new Amount("6,672.00", "KZT"), printed("6672"));

        assertEquals(1, errors.list().size());
    }

    @Test
    void noPrintIsFine() {
        assertEquals(List.of(), errors(null, null));
        assertEquals(List.of(), errors(SIX_MILLION, null));
    }

    private static PrintedAs printed(String value) {
        return new PrintedAs(value, "thousand-tenge", null, null);
    }

    private static List<String> errors(Amount amount, PrintedAs printed) {
        FieldErrors errors = new FieldErrors();
        MoneyRules.check(errors, amount, printed);
        return errors.list().stream()
                .map(error -> String.join(
                                " ",
                                error.pointer(),
                                error.code(),
                                String.join(
                                        " ",
                                        error.arguments().stream()
                                                .map(String::valueOf)
                                                .toList()))
                        .strip())
                .toList();
    }
}

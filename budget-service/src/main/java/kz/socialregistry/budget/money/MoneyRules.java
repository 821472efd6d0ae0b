package kz.socialregistry.budget.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What must hold between an exact amount and its print, beyond the form of each field. */
public final class MoneyRules {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    /** Digits with any of the marks that some language puts between thousands and another before decimals. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d[\\d.,'’\\s\\u00a0\\u202f]*\\d");

    private MoneyRules() {}

    /**
     * Adds what is wrong at {@code /amount} and {@code /printedAs}. A field whose form is already in error is not judged
     * again.
     */
    public static void check(FieldErrors errors, @Nullable Amount amount, @Nullable PrintedAs printed) {
        if (printed == null) {
            return;
        }
        errors.rejectIf(amount == null, "/printedAs", "printed-without-amount");
        boolean readable = checkValue(errors, printed.value()) & checkUnit(errors, printed.unit());
        if (amount != null && readable && isWellFormed(errors)) {
            checkAgreement(errors, new BigDecimal(amount.amount()), printed);
        }
    }

    private static boolean checkValue(FieldErrors errors, @Nullable String value) {
        if (value == null || PLAIN.matcher(value).matches()) {
            return value != null;
        }
        boolean ambiguous = AMBIGUOUS.matcher(value).matches();
        errors.reject("/printedAs/value", ambiguous ? "ambiguous-number" : "not-a-number");
        return false;
    }

    private static boolean checkUnit(FieldErrors errors, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return false;
        }
        boolean known = MoneyUnit.named(unit).isPresent();
        errors.rejectIf(!known, "/printedAs/unit", "unknown-code", MoneyUnit.LIST);
        return known;
    }

    private static boolean isWellFormed(FieldErrors errors) {
        return errors.list().stream()
                .noneMatch(error ->
                        error.pointer().startsWith("/amount") || error.pointer().startsWith("/printedAs"));
    }

    private static void checkAgreement(FieldErrors errors, BigDecimal tenge, PrintedAs entered) {
        Printed printed = Printed.of(entered);
        if (printed != null && !printed.canMean(tenge)) {
            errors.reject(
                    "/amount/amount",
                    "amount-not-as-printed",
                    printed.lowest().toPlainString(),
                    printed.highest().toPlainString());
        }
    }
}

package kz.socialregistry.budget.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import kz.socialregistry.events.budget.PrintedAmount;
import org.jspecify.annotations.Nullable;

/**
 * A printed amount that was checked.
 *
 * @param value keeps the decimals of the print: 3275.0 is not 3275
 * @param unit code of the list {@code money-units}
 * @param precision how far the exact amount may be from the value, in the same unit
 * @param text the print itself, if it is ambiguous
 */
@Embeddable
public record Printed(
        @Column(name = "printed_value") BigDecimal value,
        @Column(name = "printed_unit") String unit,
        @Column(name = "printed_precision") BigDecimal precision,
        @Column(name = "printed_text") @Nullable String text) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What was entered and {@linkplain MoneyRules checked}; {@code null} for none. */
    public static @Nullable Printed of(@Nullable PrintedAs entered) {
        if (entered == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(entered.value());
        BigDecimal precision =
                entered.precision() == null ? halfOfTheLastDigit(value) : new BigDecimal(entered.precision());
        return new Printed(value, entered.unit(), precision, entered.text());
    }

    private static BigDecimal halfOfTheLastDigit(BigDecimal value) {
        return HALF.movePointLeft(value.scale());
    }

    /** Whether the print can mean this amount. */
    boolean canMean(BigDecimal tenge) {
        return tenge.compareTo(lowest()) >= 0 && tenge.compareTo(highest()) <= 0;
    }

    /** The lowest exact amount that the print can mean, in tenge. */
    BigDecimal lowest() {
        return inTenge(value.subtract(precision));
    }

    /** The highest exact amount that the print can mean, in tenge. */
    BigDecimal highest() {
        return inTenge(value.add(precision));
    }

    private BigDecimal inTenge(BigDecimal ofUnit) {
        return MoneyUnit.named(unit).orElseThrow().inTenge(ofUnit);
    }

    /** How the interface shows it. */
    public static @Nullable PrintedAs asView(@Nullable Printed printed) {
        return printed == null
                ? null
                : new PrintedAs(
                        printed.value.toPlainString(), printed.unit, printed.precision.toPlainString(), printed.text);
    }

    /** As events carry it. */
    public static @Nullable PrintedAmount asEvent(@Nullable Printed printed) {
        return printed == null
                ? null
                : new PrintedAmount(
                        printed.value.toPlainString(), printed.unit, printed.precision.toPlainString(), printed.text);
    }
}

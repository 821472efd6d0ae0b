package kz.socialregistry.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * An exact amount of tenge with two decimals (tiyn). In JSON the amount is a decimal string, because a JSON number is
 * a binary double in most clients.
 *
 * @param amount tenge, always at scale 2; at most 15 digits before the point
 * @param currency always {@code KZT}
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    private static final String TENGE = "KZT";
    private static final String PATTERN = "-?\\d{1,15}\\.\\d{2}";

    /** @throws IllegalArgumentException if the amount is finer than tiyn or the currency is not KZT */
    public Money {
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("an amount has at most two decimals");
        }
        if (!TENGE.equals(currency)) {
            throw new IllegalArgumentException("the currency is KZT");
        }
        amount = amount.setScale(2);
    }

    /** An amount of tenge. */
    public static Money tenge(BigDecimal amount) {
        return new Money(amount, TENGE);
    }

    /** Reads {@code {"amount": "3275000000.00", "currency": "KZT"}} and nothing looser. */
    @JsonCreator
    static Money read(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        if (amount == null || !amount.matches(PATTERN)) {
            throw new IllegalArgumentException("an amount is a decimal string with two decimals");
        }
        return new Money(new BigDecimal(amount), currency);
    }
}

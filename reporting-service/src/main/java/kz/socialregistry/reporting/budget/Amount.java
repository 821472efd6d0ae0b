package kz.socialregistry.reporting.budget;

import java.math.BigDecimal;

/**
 * An amount of tenge as it is known: the true one lies within the half digit that the print leaves open.
 *
 * @param tenge the amount as entered, exact to the tiyn
 * @param halfDigit half of the last printed digit, in tenge; 0 if the amount is exact
 */
public record Amount(BigDecimal tenge, BigDecimal halfDigit) {

    /** Nothing, exactly. */
    static final Amount ZERO = new Amount(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO);

    /** The sum; what is open adds up. */
    Amount plus(Amount other) {
        return new Amount(tenge.add(other.tenge), halfDigit.add(other.halfDigit));
    }

    /** The least it can be. */
    BigDecimal lower() {
        return tenge.subtract(halfDigit);
    }

    /** The most it can be. */
    BigDecimal upper() {
        return tenge.add(halfDigit);
    }
}

package kz.socialregistry.reporting.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of the allotted money was used. It is as precise as the amounts it is derived from: the bounds are the
 * quotients of their extremes.
 *
 * @param upper {@code null} if the allotted amount may be 0 within its precision
 */
@Schema(description = "How much of the money was used, in percent, with the bounds that the prints leave open.")
public record Execution(
        @Schema(description = "Per cent, three decimals.", examples = "99.997")
        BigDecimal percent,

        @Schema(description = "The least it can be, given the printed precision.", examples = "99.994")
        BigDecimal lower,

        @Nullable @Schema(description = "The most it can be.", examples = "100")
        BigDecimal upper) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final int DECIMALS = 3;

    /** Empty if nothing was allotted. */
    static Optional<Execution> of(Amount used, Amount allotted) {
        if (allotted.tenge().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Execution(
                percent(used.tenge(), allotted.tenge()),
                percent(used.lower().max(BigDecimal.ZERO), allotted.upper()),
                allotted.lower().signum() <= 0 ? null : percent(used.upper(), allotted.lower())));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(HUNDRED)
                .divide(whole, EXACT_ENOUGH)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}

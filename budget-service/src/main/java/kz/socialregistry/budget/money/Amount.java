package kz.socialregistry.budget.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import kz.socialregistry.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exact amount as the interface takes and shows it: a decimal string, because a JSON number is a binary double. */
@Schema(name = "Money", description = "An exact amount of tenge with two decimals (tiyn).")
public record Amount(
        @NotNull
        @Pattern(regexp = Amount.FORMAT)
        @Schema(description = "Tenge, not negative, always with two decimals.", examples = "3275000000.00")
        String amount,

        @NotNull @Pattern(regexp = "KZT") @Schema(description = "Always KZT.", examples = "KZT")
        String currency) {

    static final String FORMAT = "\\d{1,15}\\.\\d{2}";

    /** How the interface shows an amount. */
    public static @Nullable Amount of(@Nullable BigDecimal tenge) {
        return tenge == null ? null : new Amount(tenge.toPlainString(), "KZT");
    }

    /** The tenge of an amount that was checked; {@code null} for none. */
    public static @Nullable BigDecimal tengeOf(@Nullable Amount amount) {
        return amount == null ? null : new BigDecimal(amount.amount());
    }

    /** As events carry it; {@code null} if it is not known. */
    public static @Nullable Money asEvent(@Nullable BigDecimal tenge) {
        return tenge == null ? null : Money.tenge(tenge);
    }
}

package kz.socialregistry.budget.money;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount as it is printed. Its value is read by {@link MoneyRules}, which can say what is wrong with it. */
@Schema(description = "An amount as a budget paper prints it.")
public record PrintedAs(
        @NotNull
        @Schema(
                description =
                        "The number with all decimals that are printed, a point before them and nothing between the"
                                + " digits. A number that can be read in two ways, such as `6,672`, is refused: enter what it"
                                + " means and give the print in `text`.",
                examples = "3275.0")
        String value,

        @NotBlank @Schema(description = "Code of the list `money-units`.", examples = "million-tenge")
        String unit,

        @Pattern(regexp = "\\d{1,15}(\\.\\d{1,6})?")
        @Schema(
                description = "How far the exact amount may be from the print, in the same unit. If absent, half of the"
                        + " last printed digit: 0.05 for `3275.0`.",
                examples = "0.05")
        @Nullable
        String precision,

        @Size(min = 1, max = 50)
        @Schema(description = "The print itself, if it is ambiguous.", examples = "6,672")
        @Nullable
        String text) {}

package kz.socialregistry.reporting.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a published report, as it is printed.
 *
 * @param value decimal string with the decimals that are printed; {@code null} if the report gives no number
 * @param precision how far the true figure may be off, in the same unit; by default half of the last printed digit of
 *     amounts, percentages and decimals, and nothing for what is counted
 * @param text the print itself, if it is ambiguous
 * @param measure how it is recomputed; {@code null} if nothing in the registry says anything about it
 */
@JsonInclude(Include.NON_NULL)
@Schema(description = "A figure of a published report, as it is printed.")
record Figure(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9]+([.-][a-z0-9]+)*")
        @Schema(description = "Its code in the report.", examples = "maintenance-used")
        String code,

        @Schema(description = "What the figure is called.") @NotNull @Valid
        Names label,

        @JsonInclude(Include.ALWAYS)
        @Nullable
        @Size(max = 40)
        @Schema(description = "Decimal string with the decimals that are printed.", examples = "3274.9")
        String value,

        @Schema(description = "What it counts.") @NotNull FigureUnit unit,

        @Nullable @Size(max = 40) @Schema(description = "How far the true figure may be off.", examples = "0.05")
        String precision,

        @Schema(description = "How the printed number bounds the true one.") @Nullable
        Qualifier qualifier,

        @Nullable @Size(max = 100) @Schema(description = "The print itself, if it is ambiguous.", examples = "6,672")
        String text,

        @Schema(description = "Where it comes from.") @NotNull
        Origin origin,

        @Schema(description = "How it is recomputed.") @Valid @Nullable
        Measure measure,

        @Schema(description = "Why it may differ.") @Valid @Nullable
        Explanation explanation) {

    /** How the printed number bounds the true one. */
    @Schema(description = "How the printed number bounds the true one: it is that, or the true one is more.")
    enum Qualifier {
        @JsonProperty("=")
        EQUAL,
        @JsonProperty(">")
        MORE_THAN
    }

    /** Where a figure comes from. */
    @Schema(description = "Where a figure comes from: printed, following from printed ones, or not printed at all.")
    enum Origin {
        @JsonProperty("printed")
        PRINTED,
        @JsonProperty("derived")
        DERIVED,
        @JsonProperty("not-printed")
        NOT_PRINTED
    }

    /**
     * Why a figure may differ.
     *
     * @param difference printed minus recomputed, exactly; {@code null} if the explanation is of what is not known
     */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "FigureExplanation", description = "Why a figure may differ, and by exactly how much.")
    record Explanation(
            @Nullable @Size(max = 40) @Schema(description = "Printed minus recomputed.", examples = "380")
            String difference,

            @Schema(description = "Why, in words.") @NotNull @Valid
            Names reason) {}

    /** The figure with everything said that was left to a default. */
    Figure complete() {
        String complete = value == null || precision != null
                ? precision
                : unit.usualPrecision(new BigDecimal(value)).toPlainString();
        Qualifier bound = qualifier == null ? Qualifier.EQUAL : qualifier;
        return new Figure(code, label, value, unit, complete, bound, text, origin, measure, explanation);
    }

    @Nullable
    BigDecimal printed() {
        return value == null ? null : new BigDecimal(value);
    }

    BigDecimal tolerance() {
        return precision == null ? BigDecimal.ZERO : new BigDecimal(precision);
    }

    @Nullable
    BigDecimal explainedDifference() {
        return explanation == null || explanation.difference() == null
                ? null
                : new BigDecimal(explanation.difference());
    }
}

package kz.socialregistry.events.budget;

import org.jspecify.annotations.Nullable;

/**
 * An amount as a budget paper prints it.
 *
 * @param value decimal string with the decimals that are printed, for example {@code 3275.0}
 * @param unit {@code tenge}, {@code thousand-tenge} or {@code million-tenge}
 * @param precision half of the last printed digit in the same unit, for example {@code 0.05}
 * @param text the print itself, if it is ambiguous, for example {@code 6,672}
 */
public record PrintedAmount(
        String value,
        String unit,
        String precision,
        @Nullable String text) {}

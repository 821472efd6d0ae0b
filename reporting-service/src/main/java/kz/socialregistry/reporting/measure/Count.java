package kz.socialregistry.reporting.measure;

import org.jspecify.annotations.Nullable;

/**
 * A number, or the reason why it is not known.
 *
 * @param value {@code null} if not known, never 0 instead
 * @param synthetic records made up for demonstration contributed
 */
public record Count(@Nullable Long value, @Nullable Reason reason, boolean synthetic) {

    static Count of(long value, boolean synthetic) {
        return new Count(value, null, synthetic);
    }

    static Count unknown(Reason reason) {
        return new Count(null, reason, false);
    }
}

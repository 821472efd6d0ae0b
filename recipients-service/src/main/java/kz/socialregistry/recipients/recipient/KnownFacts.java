package kz.socialregistry.recipients.recipient;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What other services may know of a person: as much as the recipient's own event tells.
 *
 * @param sex {@code female} or {@code male}; {@code null}: not known, or a family
 * @param born year and month of birth, as {@code 1960-05}; {@code null}: not known, or a family
 */
public record KnownFacts(@Nullable String sex, @Nullable String born) {

    /** Nothing is known. */
    public static final KnownFacts NONE = new KnownFacts(null, null);

    static KnownFacts of(@Nullable String sex, @Nullable Integer birthYear, @Nullable Integer birthMonth) {
        return new KnownFacts(
                sex,
                birthYear == null || birthMonth == null
                        ? null
                        : YearMonth.of(birthYear, birthMonth).toString());
    }
}

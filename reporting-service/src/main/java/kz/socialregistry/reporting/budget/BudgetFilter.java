package kz.socialregistry.reporting.budget;

import org.jspecify.annotations.Nullable;

/**
 * Which lines are meant; {@code null} means all.
 *
 * @param programme its code or id
 * @param countsIn a line of unknown scope does not match
 */
public record BudgetFilter(
        @Nullable String programme,
        @Nullable String instrument,
        @Nullable String fundingSource,
        @Nullable String countsIn) {

    /** Everything. */
    public static final BudgetFilter ALL = new BudgetFilter(null, null, null, null);

    boolean matches(BudgetLine line) {
        return (programme == null
                        || programme.equals(line.programme())
                        || programme.equals(line.programmeId().toString()))
                && (instrument == null || instrument.equals(line.instrument()))
                && (fundingSource == null || fundingSource.equals(line.fundingSource()))
                && (countsIn == null || countsIn.equals(line.countsIn()));
    }
}

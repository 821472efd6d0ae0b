package kz.socialregistry.events.budget;

import java.util.UUID;
import kz.socialregistry.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money allotted to a programme in a region for a year.
 *
 * @param regionId the region the line is known for; it cannot be divided further
 * @param fundingSource code of the list {@code funding-sources}; {@code null} if not known
 * @param amount {@code null} if not known, never 0
 * @param printedAs how it is printed, with its precision
 * @param countsIn code of the list {@code budget-totals} that the line belongs to; {@code null} if not known
 * @param plannedHeadcount persons the money is meant for, if stated
 */
public record AllotmentState(
        UUID allotmentId,
        UUID programmeId,
        UUID regionId,
        int year,
        @Nullable String fundingSource,
        @Nullable Money amount,
        @Nullable PrintedAmount printedAs,
        @Nullable String countsIn,
        @Nullable Integer plannedHeadcount,
        @Nullable String source,
        boolean synthetic) {}

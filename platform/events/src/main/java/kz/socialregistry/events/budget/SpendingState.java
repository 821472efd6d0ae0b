package kz.socialregistry.events.budget;

import java.util.UUID;
import kz.socialregistry.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money used of an allotment.
 *
 * @param amount {@code null} if it is known that the amount was not reported, never 0
 * @param unknownReason code of the list {@code unknown-reasons}; only without an amount
 * @param printedAs how it is printed, with its precision
 */
public record SpendingState(
        UUID spendingId,
        UUID allotmentId,
        @Nullable Money amount,
        @Nullable String unknownReason,
        @Nullable PrintedAmount printedAs,
        @Nullable String source,
        boolean synthetic) {}

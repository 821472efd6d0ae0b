package kz.socialregistry.reporting.budget;

import java.util.UUID;
import kz.socialregistry.reporting.measure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An allotment with what is known of its spending.
 *
 * @param programme code; {@code null} while the programme has not arrived
 * @param countsIn the total the line belongs to; {@code null} if not known
 * @param allotted {@code null} if not known
 * @param used {@code null} if not known
 * @param usedReason why {@code used} is not known
 */
record BudgetLine(
        UUID programmeId,
        @Nullable String programme,
        @Nullable String instrument,
        UUID regionId,
        @Nullable String fundingSource,
        @Nullable String countsIn,
        @Nullable Amount allotted,
        @Nullable Amount used,
        @Nullable Reason usedReason,
        @Nullable Integer plannedHeadcount,
        boolean synthetic) {

    @Nullable
    String attribute(BudgetDimension dimension) {
        return switch (dimension) {
            case PROGRAMME -> programme;
            case INSTRUMENT -> instrument;
            case FUNDING_SOURCE -> fundingSource;
            case COUNTS_IN -> countsIn;
            case REGION -> regionId.toString();
        };
    }
}

package kz.socialregistry.budget.spending;

import java.util.UUID;
import kz.socialregistry.budget.money.Amount;
import kz.socialregistry.budget.money.PrintedAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A spending as the interface shows it. */
@Schema(name = "Spending", description = "Money used of an allotment, or that it is not known how much.")
record SpendingView(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Id of the allotment it uses.")
        UUID allotmentId,

        @Schema(description = "The exact amount; null: not known, which is not 0.") @Nullable
        Amount amount,

        @Schema(description = "Code of the list `unknown-reasons`; only without an amount.", examples = "not-reported")
        @Nullable
        String unknownReason,

        @Schema(description = "How it is printed, with its precision.") @Nullable
        PrintedAs printedAs,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}

package kz.socialregistry.budget.allotment;

import java.util.UUID;
import kz.socialregistry.budget.money.Amount;
import kz.socialregistry.budget.money.PrintedAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An allotment as the interface shows it. */
@Schema(name = "Allotment", description = "Money allotted to a programme in a region for a year.")
record AllotmentView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Id of its programme.") UUID programmeId,
        @Schema(description = "Id of the region it is for.") UUID regionId,

        @Schema(description = "Budget year.", examples = "2019")
        int year,

        @Schema(description = "Code of the list `funding-sources`; null: not known.", examples = "republican") @Nullable
        String fundingSource,

        @Schema(description = "The exact amount; null: not known, which is not 0.") @Nullable
        Amount amount,

        @Schema(description = "How it is printed, with its precision.") @Nullable
        PrintedAs printedAs,

        @Schema(description = "Code of the list `budget-totals`; null: not known.", examples = "outside-maintenance")
        @Nullable
        String countsIn,

        @Schema(description = "Persons the money is meant for, if stated.", examples = "170") @Nullable
        Integer plannedHeadcount,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {}

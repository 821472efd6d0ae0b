package kz.socialregistry.budget.spending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.socialregistry.budget.money.Amount;
import kz.socialregistry.budget.money.PrintedAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A spending to be entered. */
@Schema(description = "Money used of an allotment, or that it is not known how much.")
record RecordSpending(
        @NotNull @Schema(description = "Id of the allotment.")
        UUID allotmentId,

        @Valid @Schema(description = "The exact amount; null: not known, which is not 0.") @Nullable
        Amount amount,

        @Schema(
                description = "Code of the list `unknown-reasons`: why there is no amount. Required without an amount,"
                        + " refused with one.",
                examples = "not-reported")
        @Nullable
        String unknownReason,

        @Valid
        @Schema(description = "How it is printed, if it is. The amount must be one the print can mean.")
        @Nullable
        PrintedAs printedAs,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {}

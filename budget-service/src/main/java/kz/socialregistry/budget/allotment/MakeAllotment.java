package kz.socialregistry.budget.allotment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.socialregistry.budget.money.Amount;
import kz.socialregistry.budget.money.PrintedAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An allotment to be entered. */
@Schema(description = "Money allotted to a programme in a region for a year: one line of a budget paper.")
record MakeAllotment(
        @NotNull @Schema(description = "Id of the programme.")
        UUID programmeId,

        @NotNull
        @Schema(
                description =
                        "Id of the region the line is known for, as centres-service gave it. It is not checked here, and the"
                                + " line is never divided among the parts of the region.")
        UUID regionId,

        @NotNull @Min(1991) @Max(2100) @Schema(description = "Budget year.", examples = "2019")
        Integer year,

        @Schema(description = "Code of the list `funding-sources`; null: not known.", examples = "republican") @Nullable
        String fundingSource,

        @Valid @Schema(description = "The exact amount; null: not known, which is not 0.") @Nullable
        Amount amount,

        @Valid
        @Schema(description = "How it is printed, if it is. The amount must be one the print can mean.")
        @Nullable
        PrintedAs printedAs,

        @Schema(
                description =
                        "Code of the list `budget-totals` that the line belongs to; null: not known, and then no total"
                                + " adds it silently.",
                examples = "outside-maintenance")
        @Nullable
        String countsIn,

        @Min(0)
        @Max(10_000_000)
        @Schema(description = "Persons the money is meant for, if stated.", examples = "170")
        @Nullable
        Integer plannedHeadcount,

        @Size(max = 500) @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.", defaultValue = "false") @Nullable
        Boolean synthetic) {}

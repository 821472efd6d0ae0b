package kz.socialregistry.centres.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.imports.ImportState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import of the register is. An error never repeats a value. */
@Schema(name = "RegisterImport", description = "How far an import of the register is, and what is wrong with its rows.")
record RegisterImportView(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "Tells everything, changes nothing.")
        boolean dryRun,

        @Schema(description = "One bad row spoils all.") boolean allOrNothing,

        @Schema(description = "The day of the register.", examples = "2026-01-01")
        LocalDate on,

        @Schema(description = "Where the register is from.") String source,

        @Schema(
                enumeration = {"receiving", "running", "done", "failed"},
                description = "Of a dry run, and of what is all or nothing, only `rows.read` grows until it is done.")
        String status,

        @Schema(
                enumeration = {"interrupted", "internal"},
                description = "Why it failed: `interrupted` (the sender broke off; nothing was recorded) or `internal`"
                        + " (the rows counted as recorded stay).")
        @Nullable
        String failure,

        @Schema(description = "Rows so far.") ImportState.Rows rows,
        @Schema(description = "What was new.") Entered entered,
        @Schema(description = "Errors of all rows.") int errorCount,

        @Schema(description = "The errors of the first rows, at most 50; `/v1/imports/{id}/errors` lists all.")
        List<RowError> errors,

        @Schema(description = "When it began.") Instant startedAt,

        @Schema(description = "When it ended; null while it runs.") @Nullable
        Instant finishedAt) {

    /** What was entered. */
    @Schema(name = "RegisterEntered", description = "What was new; of a dry run, what would have been.")
    record Entered(
            @Schema(description = "Centres.") int centres,
            @Schema(description = "Units.") int units,
            @Schema(description = "Capacities.") int capacities,

            @Schema(description = "Counts of a unit on the day that were not stated so before.")
            int statedCounts) {

        static Entered of(Map<String, Integer> tally) {
            return new Entered(
                    tally.getOrDefault("centres", 0),
                    tally.getOrDefault("units", 0),
                    tally.getOrDefault("capacities", 0),
                    tally.getOrDefault("statedCounts", 0));
        }
    }

    /** An error of a row. */
    @Schema(name = "RegisterRowError", description = "An error of a row; a row with an error is left out as a whole.")
    record RowError(
            @Schema(description = "Line of the file, or row of the spreadsheet, from 1.")
            int line,

            @Schema(description = "JSON Pointer to the field; empty: the whole row.", examples = "/beds")
            String pointer,

            @Schema(
                    description =
                            "Where the field stands: a letter in a spreadsheet, a number from 1 in CSV; null in JSON.",
                    examples = "K")
            @Nullable
            String column,

            @Schema(description = "What stands above that column; null in JSON.", examples = "Орын саны") @Nullable
            String heading,

            @Schema(description = "What is wrong.", examples = "ambiguous-number")
            String code,

            @Schema(description = "The same in the language asked for.")
            String detail) {}
}

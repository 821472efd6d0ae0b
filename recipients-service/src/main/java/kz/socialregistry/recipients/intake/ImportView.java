package kz.socialregistry.recipients.intake;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.imports.ImportState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is. Line numbers, pointers and codes only: an error never repeats a value. */
@Schema(description = "How far an import is, and what is wrong with its lines.")
record ImportView(
        @Schema(description = "Its id.", required = true) UUID id,

        @Schema(description = "Only checked, nothing recorded.", required = true)
        boolean dryRun,

        @Schema(
                required = true,
                enumeration = {"receiving", "running", "settling", "done", "failed"},
                description = "`settling`: all lines are recorded, centres-service has not answered every request yet.")
        String status,

        @Schema(
                description = "Why it failed: `interrupted` (the sender broke off; nothing was recorded) or `internal`"
                        + " (the lines counted as recorded stay).")
        @Nullable
        String failure,

        @Schema(description = "Lines so far.", required = true)
        ImportState.Rows rows,

        @Schema(required = true, description = "How many enrolments of the import stand where, by status.")
        Map<String, Integer> enrolments,

        @Schema(
                required = true,
                description = "Recorded rows in which birth date or sex differ from the digits of the IIN; no error.")
        int iinMismatches,

        @Schema(description = "Errors of all lines.", required = true)
        int errorCount,

        @Schema(required = true, description = "The errors of the first lines, at most 200.")
        List<ErrorView> errors,

        @Schema(description = "When it began.", required = true)
        Instant startedAt,

        @Schema(description = "When it ended; null while it runs.") @Nullable
        Instant finishedAt) {

    static final int MOST_ERRORS = 200;

    /** Tells this state of the import from every other: counts only grow, and an enrolment that moves changes two. */
    String tag() {
        return Stream.concat(
                        Stream.of(status, rows.received(), rows.recorded(), rows.rejected()),
                        enrolments.values().stream())
                .map(String::valueOf)
                .collect(joining("-"));
    }

    /** An error of a line. */
    @Schema(
            description =
                    "An error of a line; a line with an error is not recorded at all, unless it was refused later.")
    record ErrorView(
            @Schema(required = true, description = "From 1.")
            int line,

            @Schema(required = true, description = "JSON Pointer into the line.")
            String pointer,

            @Schema(description = "What is wrong.", required = true)
            String code,

            @Schema(description = "The same in the language asked for.", required = true)
            String detail) {}
}

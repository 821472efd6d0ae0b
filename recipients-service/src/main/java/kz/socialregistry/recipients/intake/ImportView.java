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

        @Schema(required = true, description = "What is noted of all lines.")
        int noticeCount,

        @Schema(required = true, description = "What is noted of the first lines, at most 200.")
        List<NoticeView> notices,

        @Schema(description = "When it began.", required = true)
        Instant startedAt,

        @Schema(description = "When it ended; null while it runs.") @Nullable
        Instant finishedAt,

        @Schema(description = "That it is being undone; null: it is not. `/v1/imports/{id}/undo` tells more.") @Nullable
        UndoneView undo) {

    static final int MOST_ERRORS = 200;

    /** Tells this state of the import from every other: counts only grow, and an enrolment that moves changes two. */
    String tag() {
        return Stream.concat(
                        Stream.of(
                                status,
                                rows.received(),
                                rows.recorded(),
                                rows.rejected(),
                                noticeCount,
                                undo == null ? "" : undo.status()),
                        enrolments.values().stream())
                .map(String::valueOf)
                .collect(joining("-"));
    }

    /** That an import is undone. */
    @Schema(name = "ImportUndone", description = "That an import is being undone, or was.")
    record UndoneView(
            @Schema(
                    required = true,
                    description = "Whether it is complete.",
                    enumeration = {"undoing", "undone"})
            String status,

            @Schema(description = "Code of the list undo-reasons.", required = true)
            String reason,

            @Schema(description = "Who asked for it.", required = true)
            String askedBy,

            @Schema(description = "When.", required = true) Instant askedAt,

            @Schema(description = "When it was complete.") @Nullable
            Instant undoneAt) {}

    /** An error of a line. */
    @Schema(
            description =
                    "An error of a line; a line with an error is not recorded at all, unless it was refused later.")
    record ErrorView(
            @Schema(required = true, description = "From 1; of a table, where the row begins.")
            int line,

            @Schema(
                    required = true,
                    description =
                            "JSON Pointer into the line; of a table, into the line of JSON that its rows stand for.")
            String pointer,

            @Schema(
                    description =
                            "Where the field stands: a letter in a spreadsheet, a number from 1 in CSV; null in JSON.",
                    examples = "F")
            @Nullable
            String column,

            @Schema(description = "What stands above that column; null in JSON.", examples = "ЖСН") @Nullable
            String heading,

            @Schema(description = "What is wrong.", required = true)
            String code,

            @Schema(description = "The same in the language asked for.", required = true)
            String detail) {}

    /** Something of a line that is no error. */
    @Schema(name = "ImportNotice", description = "What is no error of a line, but worth a look; the line is recorded.")
    record NoticeView(
            @Schema(required = true, description = "From 1; of a table, where the row begins.")
            int line,

            @Schema(required = true, description = "JSON Pointer into the line.")
            String pointer,

            @Schema(description = "Where the field stands in a table.") @Nullable
            String column,

            @Schema(
                    required = true,
                    enumeration = {"possible-duplicate", "unit-unknown"},
                    description = "`possible-duplicate`: somebody of this name and birth date is known, or stands on an"
                            + " earlier line. `unit-unknown`, of a dry run: this service has not heard of the unit.")
            String code,

            @Schema(description = "The same in the language asked for.", required = true)
            String detail,

            @Schema(required = true, description = "Who may be the same person, at most 5; ids and nothing else.")
            List<UUID> possibleDuplicates) {}
}

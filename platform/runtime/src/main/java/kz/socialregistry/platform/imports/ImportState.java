package kz.socialregistry.platform.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.imports.Upload.Column;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param status {@code receiving}, {@code running}, {@code recorded} or {@code failed}
 * @param failure why it failed
 * @param tally how often what was done, as its recorder counts
 * @param options what else was asked
 * @param columns where the fields of a line stand in the file
 * @param recordedAt when it was complete; {@code null} while it is not
 * @param enteredIn the regions of its sender; {@code null}: all
 * @param enteredFor the centres of its sender; {@code null}: all
 */
public record ImportState(
        UUID id,
        boolean dryRun,
        boolean allOrNothing,
        String status,
        @Nullable String failure,
        Rows rows,
        int errorCount,
        Map<String, Integer> tally,
        Map<String, String> options,
        Map<String, Column> columns,
        Instant startedAt,
        @Nullable Instant recordedAt,
        @Nullable List<UUID> enteredIn,
        @Nullable List<UUID> enteredFor) {

    /** Counted lines; blank lines are not counted. */
    @Schema(description = "Counted lines; of a dry run, recorded are those that would have been.")
    public record Rows(
            @Schema(description = "Lines that came.") int received,

            @Schema(
                    description =
                            "Lines read so far. A dry run, and what is all or nothing, counts the others when it is"
                                    + " done; if it is interrupted, it begins again.")
            int read,

            @Schema(description = "Lines recorded.") int recorded,

            @Schema(description = "Lines left out because of an error.")
            int rejected) {}

    static ImportState of(ResultSet row) throws SQLException {
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new ImportState(
                row.getObject("id", UUID.class),
                row.getBoolean("dry_run"),
                row.getBoolean("all_or_nothing"),
                row.getString("status"),
                row.getString("failure"),
                rows(row),
                row.getInt("error_count"),
                Imports.read(row.getString("tally"), new TypeReference<>() {}),
                Imports.read(row.getString("options"), new TypeReference<>() {}),
                Imports.read(row.getString("columns"), new TypeReference<>() {}),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                recorded == null ? null : recorded.toInstant(),
                ids(row.getArray("entered_in")),
                ids(row.getArray("entered_for")));
    }

    private static Rows rows(ResultSet row) throws SQLException {
        int recorded = row.getInt("rows_recorded");
        int rejected = row.getInt("rows_rejected");
        Integer read = row.getObject("rows_read", Integer.class);
        return new Rows(row.getInt("rows_received"), read == null ? recorded + rejected : read, recorded, rejected);
    }

    private static @Nullable List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((UUID[]) array.getArray());
    }
}

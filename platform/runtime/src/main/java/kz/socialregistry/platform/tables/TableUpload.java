package kz.socialregistry.platform.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import kz.socialregistry.platform.imports.LineReader;
import kz.socialregistry.platform.imports.NewImport;
import kz.socialregistry.platform.imports.Upload;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.tables.TableRows.TableRow;
import org.jspecify.annotations.Nullable;

/** A table as lines: each row an object of texts, named by its headings, which stand in the first row that is not blank. */
public final class TableUpload implements Upload {

    /** The media type of CSV. */
    public static final String CSV = "text/csv";

    /** The media type of a spreadsheet. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TableRows rows;
    private final List<@Nullable String> fields = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private TableUpload(TableRows rows, Headings headings) throws IOException {
        this.rows = rows;
        TableRow head = nextRow();
        FieldErrors errors = new FieldErrors().rejectIf(head == null, "", "required");
        List<String> cells = head == null ? List.of() : head.cells();
        for (int i = 0; i < cells.size(); i++) {
            readHeading(errors, headings, cells.get(i), i);
        }
        if (!errors.list().isEmpty()) {
            rows.close();
        }
        errors.throwIfAny();
    }

    /**
     * How a file of this media type is read: as a table, or as lines of JSON.
     *
     * @throws NotSupportedException no type is told
     */
    public static NewImport.Format format(@Nullable String type, Headings headings) {
        if (is(type, CSV)) {
            return body -> ofCsv(body, headings);
        }
        return is(type, XLSX)
                ? body -> ofXlsx(body, headings)
                : NewImport.ofJson(false).format();
    }

    /**
     * Whether the type that a request tells is this one.
     *
     * @throws NotSupportedException no type is told
     */
    public static boolean is(@Nullable String type, String wanted) {
        if (type == null) {
            throw new NotSupportedException();
        }
        MediaType told = MediaType.valueOf(type);
        return wanted.equalsIgnoreCase(told.getType() + '/' + told.getSubtype());
    }

    /** A file in CSV. */
    public static Upload ofCsv(InputStream body, Headings headings) throws IOException {
        return new TableUpload(new CsvRows(body), headings);
    }

    /** A spreadsheet. */
    public static Upload ofXlsx(InputStream body, Headings headings) throws IOException {
        return new TableUpload(new XlsxRows(body), headings);
    }

    private void readHeading(FieldErrors errors, Headings headings, String heading, int column) {
        String position = rows.position(column);
        String field = headings.field(heading.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u202F]+", " "))
                .orElse(null);
        fields.add(field);
        if (field != null) {
            errors.rejectIf(columns.containsKey(field), "/columns/" + position, "repeated-column");
            columns.putIfAbsent(field, new Column(heading, position));
        } else {
            errors.rejectIf(!heading.isEmpty(), "/columns/" + position, "unknown-column");
        }
    }

    private @Nullable TableRow nextRow() throws IOException {
        TableRow row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public @Nullable Line next() throws IOException {
        TableRow row = nextRow();
        return row == null ? null : new Line(row.line(), json(row));
    }

    // A cell under no heading is no field of the line; whoever reads the line refuses it by its position.
    private byte[] json(TableRow row) throws JsonProcessingException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String field = i < fields.size() ? fields.get(i) : null;
            if (!row.cells().get(i).isEmpty()) {
                values.put(field == null ? rows.position(i) : field, row.cells().get(i));
            }
        }
        byte[] text = EventJson.MAPPER.writeValueAsBytes(values);
        return text.length > MAX_LINE_BYTES ? LineReader.TOO_LONG : text;
    }

    @Override
    public Map<String, Column> columns() {
        return columns;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

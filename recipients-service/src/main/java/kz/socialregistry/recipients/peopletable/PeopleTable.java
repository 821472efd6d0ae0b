package kz.socialregistry.recipients.peopletable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import kz.socialregistry.platform.imports.LineReader;
import kz.socialregistry.platform.imports.NewImport;
import kz.socialregistry.platform.imports.Upload;
import kz.socialregistry.platform.tables.TableUpload;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as lines of an import: a row that tells nothing of a recipient is a further enrolment of the recipient
 * above. A line is an array of its rows as {@link PeopleRows} reads them.
 */
public final class PeopleTable implements Upload {

    /** The option of an import that has rows of a table for lines. */
    public static final String OPTION = "table";

    static final String LINE = "line";
    static final String CELLS = "cells";

    /** A recipient has fewer enrolments; what is beyond is refused as the next line. */
    private static final int MOST_ROWS = 60;

    /** A day in a spreadsheet is a number of days; one of four digits may be a year. */
    private static final Pattern DAYS = Pattern.compile("\\d{5}");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Upload rows;
    private final boolean daysAreNumbers;
    private @Nullable Line ahead;

    private PeopleTable(Upload rows, boolean daysAreNumbers) throws IOException {
        this.rows = rows;
        this.daysAreNumbers = daysAreNumbers;
        ahead = rows.next();
    }

    /**
     * How a file of this media type is read.
     *
     * @throws RuntimeException 415: no type is told
     */
    public static NewImport asked(@Nullable String type, boolean dryRun) {
        boolean spreadsheet = TableUpload.is(type, TableUpload.XLSX);
        if (!spreadsheet && !TableUpload.is(type, TableUpload.CSV)) {
            return NewImport.ofJson(dryRun);
        }
        NewImport.Format table = TableUpload.format(type, PeopleColumn::under);
        return new NewImport(
                body -> new PeopleTable(table.open(body), spreadsheet), dryRun, false, Map.of(OPTION, "true"));
    }

    @Override
    public @Nullable Line next() throws IOException {
        Line first = ahead;
        if (first == null) {
            return null;
        }
        ahead = rows.next();
        if (isTooLong(first)) {
            return first;
        }
        ArrayNode together = JsonNodeFactory.instance.arrayNode();
        together.add(row(first));
        while (ahead != null && together.size() < MOST_ROWS && goesOn(ahead)) {
            together.add(row(ahead));
            ahead = rows.next();
        }
        byte[] text = EventJson.MAPPER.writeValueAsBytes(together);
        return new Line(first.number(), text.length > MAX_LINE_BYTES ? LineReader.TOO_LONG : text);
    }

    private static boolean isTooLong(Line line) {
        return Arrays.equals(line.text(), LineReader.TOO_LONG);
    }

    private static boolean goesOn(Line line) throws IOException {
        if (isTooLong(line)) {
            return false;
        }
        for (Iterator<String> fields = EventJson.MAPPER.readTree(line.text()).fieldNames(); fields.hasNext(); ) {
            if (PeopleColumn.named(fields.next())
                    .filter(PeopleColumn::isOfRecipient)
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private ObjectNode row(Line line) throws IOException {
        ObjectNode cells = (ObjectNode) EventJson.MAPPER.readTree(line.text());
        if (daysAreNumbers) {
            for (PeopleColumn column : PeopleColumn.values()) {
                JsonNode cell = cells.get(column.field());
                if (column.kind() == PeopleColumn.Kind.DAY
                        && cell != null
                        && DAYS.matcher(cell.asText()).matches()) {
                    cells.put(column.field(), DAY_ZERO.plusDays(cell.asInt()).toString());
                }
            }
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode().put(LINE, line.number());
        row.set(CELLS, cells);
        return row;
    }

    @Override
    public Map<String, Column> columns() {
        return rows.columns();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

package kz.socialregistry.platform.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row and never holds more than some of them. Closing it ends the table, not what it is written to. */
public interface TableWriter extends Closeable {

    /**
     * Writes a row.
     *
     * @param cells texts and numbers; {@code null}: empty
     */
    void write(List<? extends @Nullable Object> cells) throws IOException;

    /** CSV as RFC 4180 has it, in UTF-8. */
    static TableWriter csv(OutputStream out, boolean withMark) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        if (withMark) {
            text.write('\uFEFF');
        }
        return new Csv(CsvWriter.builder().build(text));
    }

    /** A spreadsheet; numbers are numbers. */
    static TableWriter xlsx(OutputStream out) {
        Workbook book = new Workbook(out, "social-registry", "1.0");
        return new Xlsx(book, book.newWorksheet("1"));
    }

    /** A table in CSV. */
    record Csv(CsvWriter csv) implements TableWriter {

        @Override
        public void write(List<? extends @Nullable Object> cells) {
            csv.writeRecord(cells.stream()
                    .map(cell -> cell == null ? "" : cell.toString())
                    .toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** A table in the first sheet of a book. */
    final class Xlsx implements TableWriter {

        private static final int ROWS_HELD = 500;

        private final Workbook book;
        private final Worksheet sheet;
        private int line;

        Xlsx(Workbook book, Worksheet sheet) {
            this.book = book;
            this.sheet = sheet;
        }

        // Texts stand in their cells: a table of all texts that cells could share would grow with the rows.
        @Override
        public void write(List<? extends @Nullable Object> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                Object cell = cells.get(column);
                if (cell instanceof Number number) {
                    sheet.value(line, column, number);
                } else if (cell != null) {
                    sheet.inlineString(line, column, cell.toString());
                }
            }
            line++;
            if (line % ROWS_HELD == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }
}

package kz.socialregistry.platform.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to be sent: headings, and rows of texts, numbers and empty cells.
 *
 * @param rows as many cells as headings; {@code null}: empty
 */
public record TableFile(List<String> headings, List<List<@Nullable Object>> rows) {

    private static final int ROWS_HELD = 500;

    /** In CSV as RFC 4180 has it, in UTF-8. */
    public byte[] csv(boolean withMark) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(file, UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            if (withMark) {
                text.write('\uFEFF');
            }
            csv.writeRecord(headings);
            for (List<@Nullable Object> row : rows) {
                csv.writeRecord(row.stream()
                        .map(cell -> cell == null ? "" : cell.toString())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** As a spreadsheet; numbers are numbers. */
    public byte[] xlsx() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "social-registry", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
                if (i % ROWS_HELD == ROWS_HELD - 1) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int line, List<@Nullable Object> row) {
        for (int column = 0; column < row.size(); column++) {
            Object cell = row.get(column);
            if (cell instanceof Number number) {
                sheet.value(line, column, number);
            } else if (cell != null) {
                sheet.value(line, column, cell.toString());
            }
        }
    }
}

package kz.socialregistry.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.socialregistry.platform.problems.FieldErrors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a spreadsheet. It lies in a file of its own, which only the owner may read, while it is read. */
final class XlsxRows implements TableRows {

    /** Text that cells share is held in memory, a sheet is not. A file is of deceit if it unpacks to more. */
    private static final long MOST_BYTES_OF_TEXTS = 64L * 1024 * 1024;

    private static final long MOST_BYTES = 1024L * 1024 * 1024;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_DIGITS = 40;
    private static final int LETTERS = 26;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> sheet;
    private final Iterator<Row> rows;

    XlsxRows(InputStream body) throws IOException {
        file = Files.createTempFile("table", ".xlsx");
        // written to, not replaced: another file would not be the owner's alone
        try (OutputStream out = Files.newOutputStream(file)) {
            body.transferTo(out);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
        try {
            refuseDeceit(file);
            workbook = new ReadableWorkbook(file.toFile());
            sheet = workbook.getFirstSheet().openStream();
            // it stays readable, and no crash leaves it
            Files.delete(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw unreadable();
        }
        rows = sheet.iterator();
    }

    private static void refuseDeceit(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long total = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                boolean held = !entry.getName().startsWith("xl/worksheets/");
                long most = Math.min(MOST_BYTES - total, held ? MOST_BYTES_OF_TEXTS : MOST_BYTES);
                total += unpacked(zip, entry, most);
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw unreadable();
                }
            }
        }
        return size;
    }

    private static FieldErrors.Invalid unreadable() {
        return new FieldErrors().reject("", "spreadsheet-unreadable").asException();
    }

    @Override
    public @Nullable TableRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount() && !reachesTooFar(cells); i++) {
                cells.add(text(row.getCell(i)));
            }
            return new TableRow(row.getRowNum(), cells);
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    // One cell beyond the columns that may be used is told, so that it is refused; there may be thousands.
    private static boolean reachesTooFar(List<String> cells) {
        return cells.size() > MOST_COLUMNS && !cells.get(cells.size() - 1).isEmpty();
    }

    // A number is told by its digits, without the format that its cell is shown in.
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getValue() instanceof BigDecimal number
                ? plain(number)
                : cell.getText().strip();
    }

    // With very many digits it is no number of anything, and writing them out would fill the memory.
    private static String plain(BigDecimal given) {
        BigDecimal number = given.stripTrailingZeros();
        boolean writable = Math.abs((long) number.scale()) <= MOST_DIGITS;
        return number.signum() == 0 ? "0" : writable ? number.toPlainString() : number.toString();
    }

    @Override
    public String position(int column) {
        String letter = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? letter : position(column / LETTERS - 1) + letter;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Row> open = sheet;
                ReadableWorkbook book = workbook) {
            // both are closed
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

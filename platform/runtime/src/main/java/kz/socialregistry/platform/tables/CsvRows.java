package kz.socialregistry.platform.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Rows of a file in CSV: UTF-8 with or without a mark, separated by comma, semicolon or tab as its first line is. */
final class CsvRows implements TableRows {

    private static final int MOST_CHARS_OF_A_ROW = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int line;

    CsvRows(InputStream body) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                body,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            char separator = separator(text);
            reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(MOST_CHARS_OF_A_ROW)
                    .ofCsvRecord(text);
        } catch (CharacterCodingException e) {
            throw unreadable("file-not-utf8");
        }
        records = reader.iterator();
    }

    // Looks at the first line without taking it; takes the mark before it.
    private static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(MOST_CHARS_OF_A_ROW);
        int[] found = new int[3];
        boolean quoted = false;
        for (int i = 0; i < MOST_CHARS_OF_A_ROW; i++) {
            int c = text.read();
            if (c < 0 || (c == '\n' && !quoted)) {
                break;
            }
            quoted ^= c == '"';
            int separator = quoted ? -1 : ",;\t".indexOf(c);
            if (separator >= 0) {
                found[separator]++;
            }
        }
        text.reset();
        if (found[0] >= found[1] && found[0] >= found[2]) {
            return ',';
        }
        return found[1] >= found[2] ? ';' : '\t';
    }

    @Override
    public @Nullable TableRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = Math.toIntExact(row.getStartingLineNumber());
            List<String> cells = row.getFields().stream().map(String::strip).toList();
            return new TableRow(line, cells);
        } catch (CsvParseException e) {
            throw unreadable("table-unreadable");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw unreadable("file-not-utf8");
            }
            throw e;
        }
    }

    private FieldErrors.Invalid unreadable(String code) {
        return new FieldErrors().reject("", code, line + 1).asException();
    }

    @Override
    public String position(int column) {
        return Integer.toString(column + 1);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

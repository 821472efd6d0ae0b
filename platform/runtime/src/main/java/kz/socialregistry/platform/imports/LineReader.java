package kz.socialregistry.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines without ever holding more than one line of bounded length. */
public final class LineReader {

    /** Stands for a line that was longer than allowed. No JSON text can begin like this. */
    public static final byte[] TOO_LONG = {0};

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private boolean atStart = true;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line without its end, {@link #TOO_LONG} in place of one too long, or {@code null} after the last. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean anything = false;
        while (fill()) {
            anything = true;
            int end = endOfLine();
            int length = end - position;
            tooLong = tooLong || line.size() + length > maxBytes;
            if (!tooLong) {
                line.write(buffer, position, length);
            }
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        if (!anything) {
            return null;
        }
        return tooLong ? TOO_LONG : text(line.toByteArray());
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    // Spreadsheets and Windows editors put marks around what is meant.
    private byte[] text(byte[] line) {
        int from = atStart && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
        atStart = false;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return java.util.Arrays.copyOfRange(line, from, to);
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && java.util.Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}

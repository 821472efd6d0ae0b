package kz.socialregistry.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesEndWithOrWithoutACarriageReturnAndTheLastNeedsNoEnd() throws IOException {
        assertEquals(List.of("one", "two", "", "three"), lines("one\r\ntwo\n\nthree", 100));
        assertEquals(List.of("one"), lines("one\n", 100));
        assertEquals(List.of(), lines("", 100));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of("{}", "{}"), lines("\uFEFF{}\n{}", 100));
    }

    @Test
    void aLineThatIsTooLongIsMarkedAndTheNextIsRead() throws IOException {
        String tooLong = "x".repeat(40_001);

        assertEquals(List.of("a", "<too long>", "b"), lines("a\n" + tooLong + "\nb\n", 40_000));
        assertEquals(List.of("x".repeat(40_000)), lines("x".repeat(40_000), 40_000));
    }

    @Test
    void aStreamThatComesInCrumbsGivesTheSameLines() throws IOException {
        byte[] text = "Әлия\nАсан\n".getBytes(UTF_8);
        InputStream crumbs = new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };

        assertEquals(List.of("Әлия", "Асан"), all(new LineReader(crumbs, 100)));
    }

    private static List<String> lines(String text, int maxBytes) throws IOException {
        return all(new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes));
    }

    private static List<String> all(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(line == LineReader.TOO_LONG ? "<too long>" : new String(line, UTF_8));
        }
        return lines;
    }
}

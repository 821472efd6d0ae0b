package kz.socialregistry.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import org.jspecify.annotations.Nullable;

/** A file of which each line is an object in JSON. */
final class JsonLines implements Upload {

    private final LineReader lines;
    private int number;

    JsonLines(InputStream body) {
        lines = new LineReader(body, MAX_LINE_BYTES);
    }

    @Override
    public @Nullable Line next() throws IOException {
        byte[] text = lines.next();
        return text == null ? null : new Line(++number, text);
    }

    @Override
    public Map<String, Column> columns() {
        return Map.of();
    }

    @Override
    public void close() {}
}

package kz.socialregistry.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection that sends bytes as they are. A real HTTP client would mend or refuse what is to be tried. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BROKEN_PATIENCE_MILLIS = 3_000;
    private static final int SILENCE_MILLIS = 500;
    private static final int LONGEST_LINE = 1 << 20;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** What came back; header names in lower case, the last of several. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    Wire(URI base) {
        this.host = base.getHost();
        this.port = base.getPort();
    }

    String host() {
        return host + ":" + port;
    }

    /** The answer; empty if the server hung up without one. */
    Optional<Answer> send(Request request) throws IOException {
        boolean fresh = socket == null;
        Optional<Answer> answer = once(request);
        return answer.isEmpty() && !fresh ? once(request) : answer;
    }

    private Optional<Answer> once(Request request) throws IOException {
        InputStream from = connect();
        try {
            try {
                // what is no HTTP may leave the server waiting for the rest of it
                connected().setSoTimeout(request.broken ? BROKEN_PATIENCE_MILLIS : PATIENCE_MILLIS);
                connected().getOutputStream().write(request.bytes(host()));
                connected().getOutputStream().flush();
            } catch (SocketException e) {
                // refused before it was all sent; the answer may be there
            }
            Answer answer = read(from, request.method);
            boolean last = answer.header("connection").equalsIgnoreCase("close") || request.broken;
            if (last) {
                close();
            }
            return Optional.of(answer);
        } catch (EOFException | SocketException e) {
            close();
            return Optional.empty();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket connected() throws SocketException {
        if (socket == null) {
            throw new SocketException("not connected");
        }
        return socket;
    }

    private InputStream connect() throws IOException {
        if (socket == null || in == null) {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return in;
    }

    private Answer read(InputStream from, String method) throws IOException {
        int status;
        Map<String, String> headers = new HashMap<>();
        do {
            String[] start = line(from).split(" ", 3);
            if (start.length < 2) {
                throw new IOException("no HTTP: " + String.join(" ", start));
            }
            status = Integer.parseInt(start[1]);
            headers.clear();
            for (String line = line(from); !line.isEmpty(); line = line(from)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        } while (status < 200);
        byte[] body = method.equals("HEAD") || status == 204 || status == 304 ? new byte[0] : body(from, headers);
        return new Answer(status, Map.copyOf(headers), body.length == 0 ? body : plain(body, headers));
    }

    private byte[] body(InputStream from, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            close(); // it would never end
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = size(from); size > 0; size = size(from)) {
                body.writeBytes(from.readNBytes(size));
                line(from);
            }
            line(from);
            return body.toByteArray();
        }
        String length = headers.get("content-length");
        if (length != null) {
            return from.readNBytes(Integer.parseInt(length));
        }
        // of unknown length: to its end, but a connection that is left open has said all it had to say
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        connected().setSoTimeout(SILENCE_MILLIS);
        try {
            for (int c = from.read(); c >= 0; c = from.read()) {
                rest.write(c);
            }
        } catch (SocketTimeoutException e) {
            // silent
        }
        close();
        return rest.toByteArray();
    }

    private static byte[] plain(byte[] body, Map<String, String> headers) throws IOException {
        InputStream packed = new ByteArrayInputStream(body);
        return switch (headers.getOrDefault("content-encoding", "")) {
            case "gzip" -> new GZIPInputStream(packed).readAllBytes();
            case "deflate" -> new InflaterInputStream(packed).readAllBytes();
            default -> body;
        };
    }

    private static int size(InputStream from) throws IOException {
        return Integer.parseInt(line(from), 16);
    }

    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException();
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}

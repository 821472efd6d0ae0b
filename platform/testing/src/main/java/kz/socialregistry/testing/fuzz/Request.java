package kz.socialregistry.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.socialregistry.testing.fuzz.Api.Operation;

/** A request in the making, then as sent. Nothing in it has to be valid. */
final class Request {

    /** A line of the head of the request. */
    record Header(String name, String value) {}

    final Operation operation;
    String method;
    String path = "";
    final List<String> query = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    byte[] body = new byte[0];
    boolean chunked;

    /** Whether it surely reaches the operation; if not, another may answer, or none. */
    boolean routed = true;

    /** Whether it is no HTTP at all any more: the server may refuse it without a word, or hang up. */
    boolean broken;

    /** What was done to it, in words. */
    final List<String> twists = new ArrayList<>();

    /** What it says that no problem may repeat. */
    final Set<String> said = new HashSet<>();

    Request(Operation operation) {
        this.operation = operation;
        this.method = operation.method();
    }

    void header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Header(name, value));
    }

    void say(String value) {
        if (value.length() >= 12 && !value.matches("[0-9a-fA-F-]{36}")) {
            said.add(value);
        }
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** The length of the target or of all headers together, whichever is more. */
    int longestOfHead() {
        int length = headers.stream()
                .mapToInt(header -> header.name().length() + header.value().length())
                .sum();
        return Math.max(target().length(), length);
    }

    /** Whether the target is a URI at all; if not, the server refuses it before anybody looks at it. */
    boolean hasAddress() {
        try {
            return new URI(target()).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The bytes to send to this host. */
    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (chunked) {
            bytes.writeBytes(
                    head.append("Transfer-Encoding: chunked\r\n\r\n").toString().getBytes(ISO_8859_1));
            int half = body.length / 2;
            chunk(bytes, 0, half);
            chunk(bytes, half, body.length - half);
            bytes.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        } else {
            if (body.length > 0 || !method.equals("GET")) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private void chunk(ByteArrayOutputStream bytes, int from, int length) {
        if (length > 0) {
            bytes.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
            bytes.write(body, from, length);
            bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
    }

    /** The request as a line for a shell; a token is left out. */
    String curl(String host) {
        String lines = headers.stream()
                .map(header -> " -H " + quoted(header.name() + ": " + shown(header)))
                .collect(Collectors.joining());
        String line = "curl -i --path-as-is -X " + quoted(method) + lines
                + (chunked ? " -H 'Transfer-Encoding: chunked'" : "");
        String address = " " + quoted("http://" + host + target());
        if (body.length == 0) {
            return line + address;
        }
        String text = new String(body, UTF_8);
        boolean plain = text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7f && c != 0xfffd));
        return plain
                ? line + " --data-binary " + quoted(text) + address
                : "echo " + Base64.getEncoder().encodeToString(body) + " | base64 -d | " + line + " --data-binary @-"
                        + address;
    }

    private static String shown(Header header) {
        boolean token = header.name().equalsIgnoreCase("authorization")
                && header.value().length() > 300;
        return token ? "Bearer $TOKEN" : new String(header.value().getBytes(ISO_8859_1), UTF_8);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

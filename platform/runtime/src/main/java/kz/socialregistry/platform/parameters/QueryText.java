package kz.socialregistry.platform.parameters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.TextFault;
import org.jspecify.annotations.Nullable;

/** The part of an address behind the question mark, decoded without forgiving anything. */
final class QueryText {

    private static final int HEX = 16;

    private QueryText() {}

    /** The parameters in the order given; notes an error for each name or value that is no text. */
    static Map<String, List<String>> read(@Nullable String query, FieldErrors errors) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        StringTokenizer pairs = new StringTokenizer(query == null ? "" : query, "&");
        while (pairs.hasMoreTokens()) {
            String pair = pairs.nextToken();
            int equals = pair.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || TextFault.in(name.get()).isPresent()) {
                errors.reject("?", "encoding");
            } else if (value.isEmpty()) {
                errors.reject("?" + name.get(), "encoding");
                given.computeIfAbsent(name.get(), n -> new ArrayList<>());
            } else {
                given.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
            }
        }
        return given;
    }

    /** Empty if a percent sign is not followed by two hexadecimal digits, or if the bytes are no UTF-8. */
    private static Optional<String> decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(UTF_8));
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        try {
            return Optional.of(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

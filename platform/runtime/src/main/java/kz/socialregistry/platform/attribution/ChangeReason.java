package kz.socialregistry.platform.attribution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Why something is changed: the header {@code Change-Reason}, percent-encoded UTF-8. */
final class ChangeReason {

    static final String HEADER = "Change-Reason";

    private static final int LONGEST = 300;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[ -~]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    // an IIN or BIN, also if written with spaces or dashes
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ -]?\\d){11}");

    private ChangeReason() {}

    /**
     * The reason as text; {@code null} if none is given.
     *
     * @throws FieldErrors.Invalid if it is not what the header may hold
     */
    static @Nullable String read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String reason = decoded(header);
        if (reason == null
                || reason.codePointCount(0, reason.length()) > LONGEST
                || CONTROL.matcher(reason).find()
                || NUMBER_OF_A_PERSON.matcher(reason).find()) {
            throw new FieldErrors()
                    .reject(HEADER + ":", "change-reason", LONGEST)
                    .asException();
        }
        return reason;
    }

    private static @Nullable String decoded(String header) {
        if (!VISIBLE_ASCII.matcher(header).matches()) {
            return null;
        }
        byte[] text = header.getBytes(US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '%') {
                bytes.write(text[i]);
                continue;
            }
            int high = i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = i + 2 < text.length ? Character.digit(text[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            String decoded = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return Normalizer.normalize(decoded, Normalizer.Form.NFC).strip();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

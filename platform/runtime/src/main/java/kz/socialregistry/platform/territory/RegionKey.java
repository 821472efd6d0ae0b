package kz.socialregistry.platform.territory;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a region is named in a request: by its id, or by the KATO code it had on the day asked for.
 *
 * @param code nine digits
 */
public record RegionKey(@Nullable UUID id, @Nullable String code) {

    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{9}");
    private static final int CODE_LENGTH = 9;
    private static final int ID_LENGTH = 36;

    /** Reads an id or a code of 2, 4 or 9 digits, the shorter ones filled with zeros; empty if it is neither. */
    public static Optional<RegionKey> parse(String text) {
        if (CODE.matcher(text).matches()) {
            return Optional.of(new RegionKey(null, text + "0".repeat(CODE_LENGTH - text.length())));
        }
        if (text.length() != ID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RegionKey(UUID.fromString(text), null));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The id, or the code with its nine digits. */
    public String text() {
        return id == null ? String.valueOf(code) : id.toString();
    }
}

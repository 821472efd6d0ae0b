package kz.socialregistry.platform.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait} of RFC 7240: how long a caller would wait for an outcome. */
public final class Wait {

    private static final Pattern PREFERENCE =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,4})\"?\\s*(?:[,;]|$)");
    private static final int MAX_SECONDS = 30;

    private Wait() {}

    /** What a {@code Prefer} header asks for, at most 30 s; empty if it asks for no wait or cannot be read. */
    public static Optional<Duration> preferred(@Nullable String preferHeader) {
        if (preferHeader == null) {
            return Optional.empty();
        }
        Matcher preference = PREFERENCE.matcher(preferHeader);
        if (!preference.find()) {
            return Optional.empty();
        }
        int seconds = Math.min(Integer.parseInt(preference.group(1)), MAX_SECONDS);
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /** The header {@code Preference-Applied} for what was granted. */
    public static String applied(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}

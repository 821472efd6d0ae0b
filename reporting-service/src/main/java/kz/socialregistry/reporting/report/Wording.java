package kz.socialregistry.reporting.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.measure.Reason;
import org.jspecify.annotations.Nullable;

/** The words of reports: rules and reasons, in {@code reports_kk.properties} and its siblings. */
@ApplicationScoped
public class Wording {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Wording() {
        for (Language language : Language.values()) {
            texts.put(language, load("/reports_" + language.tag() + ".properties"));
        }
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Objects.requireNonNull(Wording.class.getResourceAsStream(name), name), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** A text with its placeholders filled; dates and codes as they are. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = Objects.requireNonNull(texts.get(language)).getProperty(key);
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(Objects.requireNonNull(pattern, key), Locale.ROOT).format(plain);
    }

    /** A text in all three languages. */
    public Names names(String key, Object... arguments) {
        return new Names(
                text(Language.KK, key, arguments),
                text(Language.RU, key, arguments),
                text(Language.EN, key, arguments));
    }

    /** Why a value is not known. */
    public @Nullable String text(Language language, @Nullable Reason reason) {
        return reason == null ? null : text(language, "reason." + reason.code());
    }

    /** Why a value is not known, in all three languages. */
    public Names names(Reason reason) {
        return names("reason." + reason.code());
    }
}

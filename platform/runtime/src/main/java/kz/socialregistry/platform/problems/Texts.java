package kz.socialregistry.platform.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kz.socialregistry.platform.language.Language;

/**
 * The texts of problems in three languages: {@code problems_kk.properties}, {@code _ru} and {@code _en} of the platform
 * and of the service, taken together. A key is {@code <code>.title} or {@code <code>.detail}.
 */
@ApplicationScoped
public class Texts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            texts.put(language, load("problems_" + language.tag() + ".properties"));
        }
    }

    private static Properties load(String name) {
        Properties all = new Properties();
        try {
            for (URL url : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name))) {
                try (Reader reader = new InputStreamReader(url.openStream(), UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The title of a problem; the code itself if it has none. */
    public String title(Language language, String code) {
        return find(language, code + ".title").orElse(code);
    }

    /** The text that explains a code, with its placeholders filled. */
    public Optional<String> detail(Language language, String code, List<Object> arguments) {
        return find(language, code + ".detail").map(pattern -> {
            // numbers as they are: an id or a year must not be grouped
            Object[] plain = arguments.stream().map(String::valueOf).toArray();
            return new MessageFormat(pattern, Locale.ROOT).format(plain);
        });
    }

    /** The code that a violated constraint of the database means to a caller. */
    Optional<String> codeOfConstraint(String constraint) {
        return find(Language.EN, "constraint." + constraint);
    }

    private Optional<String> find(Language language, String key) {
        Properties properties = texts.get(language);
        return Optional.ofNullable(properties == null ? null : properties.getProperty(key));
    }
}

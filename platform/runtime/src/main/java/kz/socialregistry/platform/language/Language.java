package kz.socialregistry.platform.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages a person can be answered in. */
public enum Language {
    KK,
    RU,
    EN;

    private static final List<Locale> SUPPORTED =
            List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"), Locale.forLanguageTag("en"));

    /** The best one for an {@code Accept-Language} header; Kazakh if it is absent or asks for none of ours. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return KK;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
            return best == null ? KK : valueOf(best.getLanguage().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // "-" brings the parser of the JDK to read behind the end
            return KK;
        }
    }

    /** The language tag, as in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package kz.socialregistry.local.setup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import kz.socialregistry.local.reference.Language;

/** The texts of the launcher in the language of the person who started it. */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle texts;

    public Messages(Language language) {
        locale = Locale.forLanguageTag(language.tag());
        texts = ResourceBundle.getBundle(
                "launcher/messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language of the terminal; English if it is none of the three. */
    public static Language ofTerminal(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isBlank()) {
                return of(value);
            }
        }
        return Language.EN;
    }

    private static Language of(String locale) {
        for (Language language : Language.values()) {
            if (locale.startsWith(language.tag())) {
                return language;
            }
        }
        return Language.EN;
    }

    /** The text with this key, with its places filled. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** The text with this key, or what is given if there is none. */
    public String textOr(String otherwise, String key) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}

package kz.socialregistry.local.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.local.reference.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyTextIsThereInAllLanguagesWithTheSamePlaces() throws IOException {
        Map<String, TreeSet<String>> english = places(Language.EN);

        assertTrue(english.size() > 30);
        assertEquals(english, places(Language.KK));
        assertEquals(english, places(Language.RU));
    }

    @ParameterizedTest
    @CsvSource({"kk_KZ.UTF-8, KK", "ru_RU.UTF-8, RU", "en_GB, EN", "C, EN", "de_DE, EN"})
    void theLanguageIsThatOfTheTerminalOrEnglish(String locale, Language language) {
        assertEquals(language, Messages.ofTerminal(Map.of("LANG", locale)));
        assertEquals(language, Messages.ofTerminal(Map.of("LANG", "ru_RU", "LC_ALL", locale)));
    }

    private static Map<String, TreeSet<String>> places(Language language) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/launcher/messages_" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        Map<String, TreeSet<String>> places = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            Matcher found = PLACE.matcher(texts.getProperty(key));
            TreeSet<String> ofText = new TreeSet<>();
            while (found.find()) {
                ofText.add(found.group());
            }
            places.put(key, ofText);
        }
        return places;
    }
}

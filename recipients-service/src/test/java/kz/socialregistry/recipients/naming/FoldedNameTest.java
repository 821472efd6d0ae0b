package kz.socialregistry.recipients.naming;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.socialregistry.recipients.naming.FoldedName.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {

    private static final int TRIES = 2_000;

    // A sound as Kazakh, careless Russian, Kazakh Latin of 2021, and passport Latin write it.
    private static final List<String[]> CONSONANTS = List.of(
            sound("б", "б", "b", "b"),
            sound("ғ", "г", "ğ", "gh"),
            sound("г", "г", "g", "g"),
            sound("д", "д", "d", "d"),
            sound("ж", "ж", "j", "zh"),
            sound("қ", "к", "q", "k"),
            sound("к", "к", "k", "k"),
            sound("л", "л", "l", "l"),
            sound("м", "м", "m", "m"),
            sound("ң", "н", "ñ", "n"),
            sound("р", "р", "r", "r"),
            sound("с", "с", "s", "s"),
            sound("т", "т", "t", "t"),
            sound("ш", "ш", "ş", "sh"),
            sound("һ", "х", "h", "kh"));
    private static final List<String[]> VOWELS = List.of(
            sound("ә", "а", "ä", "a"),
            sound("а", "а", "a", "a"),
            sound("ө", "о", "ö", "o"),
            sound("ұ", "у", "u", "u"),
            sound("ү", "у", "ü", "u"),
            sound("у", "у", "ū", "u"),
            sound("і", "и", "ı", "i"),
            sound("ы", "ы", "y", "y"),
            sound("е", "е", "e", "e"),
            sound("ай", "ай", "ai", "ay"));

    private final Random random = new Random(20_261_122);

    private static String[] sound(String... spellings) {
        return spellings;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Серікбаев, Серикбаев, СЕРИКБАЕВА, Serikbayev, Serikbaev, Serıkbaev, Serikbayeva",
                "Қасымұлы, Касымулы, Касымович, Qasymuly, Kassymuly, Касымұғлы, Қасым ұлы, Касымовна, Kassymov",
                "Ғазизқызы, Газиз кызы, Gazizkyzy, Ğaziz-qyzy, Газизовна",
                "Жүнісова, Ыбырай-Жунисова",
                "Щербаков, Shcherbakov, Щербакова",
                "Хасенұлы, Khassenuly, Hasenuly",
                "Гаджиев, Gadzhiyev, Gadjiev, Гаджиева",
                "Цой, Tsoi, Tsoy",
                "Фёдоровна, Федорович, Fyodorovna",
                "Әсия, Асия, Assiya, Asia, Äsia",
                "Ұлбосын, Улбосын, Ulbosyn",
                "Даулет, Däulet, Dawlet, Дәулет",
                "Игорь, Igor, Игор’",
                "Sergeyev, Сергеев, Сергеева",
                "İbrahim, Ибрахим, Ibrakhim",
                "Юлия, Yuliya, Iulia"
            })
    void spellingsOfOneNameAreOneName(String spellings) {
        Set<Word> words = List.of(spellings.split(", ")).stream()
                .map(FoldedName::of)
                .map(name -> name.words().get(name.words().size() - 1))
                .collect(toSet());

        Set<String> stems = words.stream().map(Word::stem).collect(toSet());

        assertEquals(1, stems.size(), stems.toString());
        assertEquals(1, words.stream().map(Word::skeleton).collect(toSet()).size());
    }

    @Test
    void whateverTheAlphabetTheNameIsTheSame() {
        for (int i = 0; i < TRIES; i++) {
            StringBuilder[] spelled = {
                new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
            };
            int syllables = 2 + random.nextInt(3);
            for (int s = 0; s < syllables; s++) {
                spell(spelled, one(CONSONANTS));
                spell(spelled, one(VOWELS));
            }
            spell(spelled, one(CONSONANTS));
            String kazakh = spelled[0].toString();
            Word first = FoldedName.of(kazakh).words().get(0);
            for (StringBuilder other : spelled) {
                assertEquals(
                        first.stem(),
                        FoldedName.of(other.toString()).words().get(0).stem(),
                        kazakh + " " + other);
            }
            assertTrue(
                    first.stem().chars().allMatch(c -> c >= 'a' && c <= 'z')
                            && first.skeleton().chars().allMatch(c -> c >= 'a' && c <= 'z'),
                    kazakh);
        }
    }

    private void spell(StringBuilder[] spelled, String[] sound) {
        for (int i = 0; i < sound.length; i++) {
            spelled[i].append(i % 2 == 0 ? sound[i] : sound[i].toUpperCase(java.util.Locale.ROOT));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void anyTextGivesAsciiWordsAndLikenessIsFair() {
        List<Word> before = FoldedName.of("Асан").words();
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(12), 1, 0x3000).forEach(text::appendCodePoint);
            List<Word> words = FoldedName.of(text.toString()).words();
            for (Word word : words) {
                assertTrue(!word.stem().isEmpty() && word.stem().chars().allMatch(c -> c < 128), "not ASCII");
                Word other = before.get(0);
                double likeness = word.likeness(other);
                assertTrue(likeness >= 0 && likeness <= 1);
                assertEquals(likeness, other.likeness(word));
                assertEquals(1, word.likeness(word));
                assertEquals(word.stem().equals(other.stem()), likeness == 1);
            }
            before = words.isEmpty() ? before : words;
        }
    }

    @Test
    void oneWrongLetterIsStillAlikeAnotherNameIsNot() {
        Word word = FoldedName.of("Нурмагамбетов").words().get(0);

        assertTrue(word.likeness(FoldedName.of("Нурмагомбетов").words().get(0)) > 0.85);
        assertTrue(word.likeness(FoldedName.of("Нурмагамебтов").words().get(0)) > 0.85, "two letters swapped");
        assertTrue(FoldedName.of("Бегзат")
                        .words()
                        .get(0)
                        .likeness(FoldedName.of("Бекзат").words().get(0))
                >= 0.75);
        assertTrue(
                FoldedName.of("Асан")
                                .words()
                                .get(0)
                                .likeness(FoldedName.of("Үсен").words().get(0))
                        > 0.7,
                "vowels are heard differently");
        assertTrue(FoldedName.of("Айжан")
                        .words()
                        .get(0)
                        .likeness(FoldedName.of("Гүлнар").words().get(0))
                < 0.5);
        assertNotEquals(FoldedName.of("Марат"), FoldedName.of("Мұрат"));
    }

    @Test
    void theOrderOfThePartsAndMissingOnesDoNotMatter() {
        assertEquals(
                Set.copyOf(FoldedName.of("Серікбаев", "Асан", null).words()),
                Set.copyOf(FoldedName.of("Асан Серикбаева").words()));
        assertTrue(FoldedName.of("", null, "-- ’").isEmpty());
        assertEquals("FoldedName", FoldedName.of("Асан").toString());
    }
}

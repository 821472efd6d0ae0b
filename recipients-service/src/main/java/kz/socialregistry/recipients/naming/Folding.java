package kz.socialregistry.recipients.naming;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a word in a small Latin alphabet in which the Kazakh, the Russian and the Latin spellings of a name come out the
 * same: {@code w} stands for ш and щ, {@code x} for ч, {@code c} for ц, {@code j} for ж.
 */
final class Folding {

    private static final int LONGEST_SPELLING = 4;
    private static final int SHORTEST_STEM = 3;
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼʹ`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Map<String, String> SOUNDS = new LinkedHashMap<>();

    static {
        // Both Latin alphabets of Kazakh, of 2021 and of passports, and how Russian names are written with Latin
        // letters.
        sounds("w", "shch", "sch", "sh", "ş", "š", "ш", "щ");
        sounds("x", "ch", "ç", "č", "ч");
        sounds("j", "dzh", "dj", "дж", "zh", "ž", "ж", "j");
        sounds("c", "ts", "tz", "ц");
        sounds("h", "kh", "х", "һ", "h");
        sounds("g", "gh", "г", "ғ", "g");
        sounds("iu", "yu", "ю");
        sounds("ia", "ya", "я");
        sounds("e", "ye", "yo", "е", "э", "e");
        sounds("a", "а", "ә", "a");
        sounds("i", "и", "ы", "і", "i", "ı", "y");
        sounds("o", "о", "ө", "o");
        sounds("u", "у", "ұ", "ү", "u", "w");
        sounds("k", "к", "қ", "k", "q", "c");
        sounds("ks", "x");
        sounds("b", "б", "b");
        sounds("v", "в", "v");
        sounds("d", "д", "d");
        sounds("z", "з", "z");
        sounds("l", "л", "l");
        sounds("m", "м", "m");
        sounds("n", "н", "ң", "n");
        sounds("p", "п", "p");
        sounds("r", "р", "r");
        sounds("s", "с", "s");
        sounds("t", "т", "t");
        sounds("f", "ф", "f");
        sounds("", "ь", "ъ");
    }

    /** What says whose son or daughter somebody is; also a word of its own. */
    private static final List<String> OF_THE_FATHER = List.of("ugli", "ogli", "kizi", "gizi", "uli");

    private static final List<String> OF_THE_FAMILY =
            List.of("ovix", "evix", "ovna", "evna", "skaia", "ski", "ova", "eva", "ov", "ev");

    private Folding() {}

    private static void sounds(String sound, String... spellings) {
        for (String spelling : spellings) {
            SOUNDS.put(spelling, sound);
        }
    }

    /** The words of a text, folded; those that only say whose child somebody is are left out. */
    static List<String> words(String text) {
        String plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .map(Folding::fold)
                .filter(word -> !word.isEmpty() && !OF_THE_FATHER.contains(word))
                .toList();
    }

    private static String fold(String word) {
        // First without taking letters apart: ş and ç are letters of their own, other marks do not count.
        String letters = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int length = spellingAt(letters, at);
            append(
                    folded,
                    length == 0
                            ? unmarked(letters.charAt(at))
                            : SOUNDS.getOrDefault(letters.substring(at, at + length), ""));
            at += Math.max(length, 1);
        }
        return folded.toString();
    }

    private static int spellingAt(String letters, int at) {
        for (int length = Math.min(LONGEST_SPELLING, letters.length() - at); length > 0; length--) {
            if (SOUNDS.containsKey(letters.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** A letter without its marks; one of another script by its number, so that all that comes out is ASCII. */
    private static String unmarked(char letter) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        if (Character.getType(parts.charAt(0)) == Character.NON_SPACING_MARK) {
            return "";
        }
        return SOUNDS.getOrDefault(parts.substring(0, 1), Integer.toHexString(parts.charAt(0)));
    }

    /** Doubled letters count once. */
    private static void append(StringBuilder folded, String sound) {
        for (char c : sound.toCharArray()) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != c) {
                folded.append(c);
            }
        }
    }

    /** A folded word without the ending of a surname or a patronymic. */
    static String stem(String folded) {
        for (List<String> endings : List.of(OF_THE_FATHER, OF_THE_FAMILY)) {
            for (String ending : endings) {
                if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_STEM) {
                    return folded.substring(0, folded.length() - ending.length());
                }
            }
        }
        return folded;
    }

    /** What is left if vowels are not heard and voiced consonants sound like voiceless ones. */
    static String skeleton(String stem) {
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < stem.length(); i++) {
            append(heard, heard(stem.charAt(i), i == 0));
        }
        return heard.toString();
    }

    private static String heard(char letter, boolean first) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> first ? "a" : "";
            case 'b' -> "p";
            case 'd' -> "t";
            case 'g', 'h' -> "k";
            case 'z', 'w', 'x', 'c' -> "s";
            case 'v' -> "f";
            default -> String.valueOf(letter);
        };
    }
}

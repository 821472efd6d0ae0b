package kz.socialregistry.recipients.naming;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as it sounds: the same for its Kazakh, Russian and Latin spellings, for both sexes of a surname, and in whatever
 * order its parts stand.
 *
 * @param words in the order of the text
 */
public record FoldedName(List<Word> words) {

    /** More than a name ever has; what comes after is not looked at. */
    private static final int MOST_WORDS = 8;

    /** How alike two words of one sound are at least: their vowels, or voiced consonants, were heard differently. */
    private static final double OF_ONE_SOUND = 0.75;

    /** The name in these parts, of which some may not be known. */
    public static FoldedName of(@Nullable String... parts) {
        return new FoldedName(Stream.of(parts)
                .filter(Objects::nonNull)
                .flatMap(part -> Folding.words(part).stream())
                .limit(MOST_WORDS)
                .map(folded -> Word.of(Folding.stem(folded)))
                .toList());
    }

    /** Whether nothing is left to compare. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "FoldedName";
    }

    /**
     * One word of a name.
     *
     * @param stem without the ending of a surname or patronymic
     * @param skeleton the consonants of the stem, voiced like voiceless; less than two letters say nothing
     */
    public record Word(String stem, String skeleton) {

        static Word of(String stem) {
            return new Word(stem, Folding.skeleton(stem));
        }

        /** From 0, nothing in common, to 1, the same. */
        public double likeness(Word other) {
            int longer = Math.max(stem.length(), other.stem.length());
            double spelled = 1 - (double) distance(stem, other.stem) / longer;
            boolean oneSound = skeleton.length() > 1 && skeleton.equals(other.skeleton);
            return oneSound ? Math.max(spelled, OF_ONE_SOUND) : spelled;
        }

        /** Says nothing, so that no log can hold it. */
        @Override
        public String toString() {
            return "Word";
        }

        /** How many letters must be changed, added, taken out or swapped with the next. */
        private static int distance(String a, String b) {
            int[][] steps = new int[a.length() + 1][b.length() + 1];
            for (int i = 0; i <= a.length(); i++) {
                for (int j = 0; j <= b.length(); j++) {
                    steps[i][j] = i == 0 || j == 0 ? i + j : fewest(steps, a, b, i, j);
                }
            }
            return steps[a.length()][b.length()];
        }

        private static int fewest(int[][] steps, String a, String b, int i, int j) {
            int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            int fewest = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
            boolean swapped =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
        }
    }
}

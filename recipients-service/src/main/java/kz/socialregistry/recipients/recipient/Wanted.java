package kz.socialregistry.recipients.recipient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.socialregistry.recipients.naming.FoldedName;
import kz.socialregistry.recipients.naming.FoldedName.Word;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is looked for by name and birth, and how well a record fits.
 *
 * @param name the words that are known, in any order
 * @param birthDate {@code null} if the day is not known
 * @param birthYear what is known instead
 */
record Wanted(
        FoldedName name,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear) {

    private static final String FAMILY = "family";
    private static final String GIVEN = "given";
    private static final String PATRONYMIC = "patronymic";
    private static final double ALIKE = 0.7;
    /** Of a name of more words the given name and another must fit: relatives share the rest, and a surname may change. */
    private static final int ENOUGH_WORDS = 2;

    /**
     * A record that fits.
     *
     * @param matched the fields by which it does
     * @param score for the order only: more is better
     */
    record Match(Recipient recipient, RecipientView view, List<String> matched, double score) {}

    /** How well the record fits, or nothing if somebody else is meant. */
    Optional<Match> match(Recipient recipient, RecipientView view) {
        PersonName shown = view.name();
        if (shown == null) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        add(parts, FAMILY, shown.family());
        add(parts, GIVEN, shown.given());
        add(parts, PATRONYMIC, shown.patronymic());
        Set<String> matched = new HashSet<>();
        double score = 0;
        int words = 0;
        for (Word word : name.words()) {
            Part best = best(word, parts);
            if (best != null) {
                parts.remove(best);
                matched.add(best.field);
                score += word.likeness(best.word);
                words++;
            }
        }
        Birth birth = birth(view.birthDate());
        if (!suffice(words, matched) || birth == Birth.ANOTHER) {
            return Optional.empty();
        }
        List<String> told = Stream.concat(
                        Stream.of(FAMILY, GIVEN, PATRONYMIC).filter(matched::contains), birth.field().stream())
                .toList();
        return Optional.of(new Match(recipient, view, told, score + birth.weight));
    }

    private boolean suffice(int words, Set<String> matched) {
        return name.words().size() < ENOUGH_WORDS ? words > 0 : words >= ENOUGH_WORDS && matched.contains(GIVEN);
    }

    private record Part(String field, Word word) {}

    private static void add(List<Part> parts, String field, @Nullable String text) {
        FoldedName.of(text).words().forEach(word -> parts.add(new Part(field, word)));
    }

    private static @Nullable Part best(Word word, List<Part> parts) {
        Part best = null;
        for (Part part : parts) {
            double likeness = word.likeness(part.word);
            if (likeness >= ALIKE && (best == null || likeness > word.likeness(best.word))) {
                best = part;
            }
        }
        return best;
    }

    private enum Birth {
        ON_THE_DAY("birthDate", 1),
        IN_THE_YEAR("birthYear", 0.75),
        NEAR_THE_DAY("birthDateNear", 0.5),
        NOT_KNOWN("", 0.25),
        ANOTHER("", 0);

        private final String field;
        private final double weight;

        Birth(String field, double weight) {
            this.field = field;
            this.weight = weight;
        }

        Optional<String> field() {
            return Optional.of(field).filter(text -> !text.isEmpty());
        }
    }

    private Birth birth(@Nullable LocalDate recorded) {
        if (recorded == null || (birthDate == null && birthYear == null)) {
            return Birth.NOT_KNOWN;
        }
        if (birthDate == null) {
            return Objects.equals(birthYear, recorded.getYear()) ? Birth.IN_THE_YEAR : Birth.ANOTHER;
        }
        if (recorded.equals(birthDate)) {
            return Birth.ON_THE_DAY;
        }
        return isNear(recorded, birthDate) ? Birth.NEAR_THE_DAY : Birth.ANOTHER;
    }

    private static boolean isNear(LocalDate a, LocalDate b) {
        boolean sameYear = a.getYear() == b.getYear();
        boolean sameMonth = a.getMonth() == b.getMonth();
        boolean sameDay = a.getDayOfMonth() == b.getDayOfMonth();
        boolean swapped = a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue();
        return sameYear ? sameMonth || sameDay || swapped : sameMonth && sameDay;
    }
}

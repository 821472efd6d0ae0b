package kz.socialregistry.platform.tables;

import java.util.Locale;
import java.util.stream.Stream;
import kz.socialregistry.platform.language.Language;

/**
 * What stands above the column of a field.
 *
 * @param field its name in lines of JSON, which may stand there too
 */
public record ColumnName(String field, String kk, String ru, String en) {

    /** The heading in the language. */
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /** Whether this is the heading, in whatever language, or the field; in small letters. */
    public boolean is(String heading) {
        return Stream.of(field, kk, ru, en)
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(heading));
    }
}

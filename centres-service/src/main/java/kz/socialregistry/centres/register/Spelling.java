package kz.socialregistry.centres.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.socialregistry.platform.web.Names;

/** What names have in common that only differ in the way they are typed. */
final class Spelling {

    private static final Pattern QUOTES = Pattern.compile("[\"'«»“”„‘’]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Spelling() {}

    /** In small letters, without quotation marks, with one blank between words. */
    static String of(String name) {
        String unquoted = QUOTES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return BLANKS.matcher(unquoted).replaceAll(" ").replace(" - ", "-").strip();
    }

    static Set<String> of(Names names) {
        return new TreeSet<>(List.of(of(names.kk()), of(names.ru()), of(names.en())));
    }
}

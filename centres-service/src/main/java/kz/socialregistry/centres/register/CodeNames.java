package kz.socialregistry.centres.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCode;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** Finds the code of a reference list by the code itself, by a name in any language, or by an abbreviation in brackets. */
final class CodeNames {

    private static final Pattern BRACKETS = Pattern.compile("(.+) \\(([^()]+)\\)");

    private final Map<String, Map<String, Set<String>>> byList = new HashMap<>();

    CodeNames(ReferenceCodes codes, List<String> lists) {
        for (String list : lists) {
            Map<String, Set<String>> known = new HashMap<>();
            codes.list(list).forEach(code -> add(known, code));
            byList.put(list, known);
        }
    }

    private static void add(Map<String, Set<String>> known, ReferenceCode code) {
        known.computeIfAbsent(code.code(), key -> new TreeSet<>()).add(code.code());
        for (Language language : Language.values()) {
            String name = Spelling.of(code.names().in(language));
            known.computeIfAbsent(name, key -> new TreeSet<>()).add(code.code());
            Matcher parts = BRACKETS.matcher(name);
            if (parts.matches()) {
                known.computeIfAbsent(parts.group(1), key -> new TreeSet<>()).add(code.code());
                known.computeIfAbsent(parts.group(2), key -> new TreeSet<>()).add(code.code());
            }
        }
    }

    /** The code meant; {@code null} if none is given, or if an error was noted: unknown, or the name of several. */
    @Nullable
    String read(FieldErrors errors, String pointer, String list, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Set<String> meant = byList.getOrDefault(list, Map.of()).getOrDefault(Spelling.of(text), Set.of());
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        if (meant.isEmpty()) {
            errors.reject(pointer, "unknown-code", list);
        } else {
            errors.reject(pointer, "ambiguous-name", String.join(", ", meant));
        }
        return null;
    }
}

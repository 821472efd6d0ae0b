package kz.socialregistry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code that a caller can meet has its words in three languages and its section in docs/problems.md. */
class ProblemCatalogueTest {

    private static final Path ROOT = root();
    private static final List<String> MODULES =
            List.of("platform/runtime", "centres-service", "recipients-service", "budget-service", "reporting-service");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /** The beginning of a call whose argument with this number (from 0) is a code. */
    private static final Map<Pattern, Integer> CALLS = Map.of(
            Pattern.compile("\\bRefused\\.(?:conflict|notFound)\\("), 0,
            Pattern.compile("\\bnew Refused\\("), 1,
            Pattern.compile("\\bFinding\\.of\\("), 1,
            Pattern.compile("\\bproblems\\.refuse\\("), 2,
            Pattern.compile("\\bnew FieldError\\("), 1,
            Pattern.compile("\\.reject\\("), 1,
            Pattern.compile("\\.rejectIf\\("), 2);

    private static final Pattern TEXT = Pattern.compile("\"([a-z0-9-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+) =\\s*\"([^\"]*)\";");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/problems.md"))) {
            here = here.getParent();
        }
        return here;
    }

    private static Properties bundle(String module, String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                ROOT.resolve(module).resolve("src/main/resources/problems_" + language + ".properties"), UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Set<String> codes(String module) {
        return bundle(module, "en").stringPropertyNames().stream()
                .filter(key -> !key.startsWith("constraint."))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allCodes() {
        return MODULES.stream()
                .flatMap(module -> codes(module).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform/runtime",
                "centres-service",
                "recipients-service",
                "budget-service",
                "reporting-service"
            })
    void everyTextIsThereInThreeLanguagesWithTheSamePlaceholders(String module) {
        Properties english = bundle(module, "en");
        for (String language : LANGUAGES) {
            Properties texts = bundle(module, language);
            assertEquals(keys(english), keys(texts), module + " " + language);
            for (String key : keys(texts)) {
                assertEquals(
                        placeholders(english.getProperty(key)),
                        placeholders(texts.getProperty(key)),
                        module + " " + language + " " + key);
                assertTrue(!texts.getProperty(key).isBlank(), module + " " + language + " " + key);
            }
        }
    }

    /** The names of constraints are no texts; they stand in the English bundle. */
    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("constraint."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeHasItsSectionAndNoSectionIsLeftOver() throws IOException {
        Set<String> sections = Files.readAllLines(ROOT.resolve("docs/problems.md"), UTF_8).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).strip())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(allCodes(), sections);
    }

    @Test
    void everyConstraintIsOneOfTheCodes() {
        for (String module : MODULES) {
            Properties english = bundle(module, "en");
            english.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("constraint."))
                    .forEach(key -> assertTrue(allCodes().contains(english.getProperty(key)), module + " " + key));
        }
    }

    @Test
    void everyCodeInTheSourcesHasItsWords() throws IOException {
        Set<String> known = allCodes();
        Map<String, String> unknown = new TreeMap<>();
        int seen = 0;
        for (String module : MODULES) {
            Map<Path, String> sources = sources(ROOT.resolve(module).resolve("src/main/java"));
            Map<String, String> constants = new HashMap<>();
            sources.values().forEach(source -> CONSTANT.matcher(source)
                    .results()
                    .forEach(constant -> constants.put(constant.group(1), constant.group(2))));
            for (Map.Entry<Path, String> source : sources.entrySet()) {
                for (String code : used(source.getValue(), constants)) {
                    seen++;
                    if (!known.contains(code)) {
                        unknown.put(code, source.getKey().getFileName().toString());
                    }
                }
            }
        }
        assertEquals(Map.of(), unknown);
        assertTrue(seen > 100, "found only " + seen + " codes: has the search lost its eyes?");
    }

    private static Map<Path, String> sources(Path folder) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file, UTF_8));
            }
        }
        return sources;
    }

    private static List<String> used(String source, Map<String, String> constants) {
        List<String> codes = new ArrayList<>();
        CALLS.forEach((call, index) -> {
            Matcher found = call.matcher(source);
            while (found.find()) {
                List<String> arguments = arguments(source, found.end());
                if (arguments.size() > index) {
                    String argument = arguments.get(index);
                    Matcher text = TEXT.matcher(argument);
                    String constant = argument.substring(argument.lastIndexOf('.') + 1);
                    if (constants.containsKey(constant)) {
                        codes.add(constants.get(constant));
                    } else if (argument.startsWith("\"") || argument.contains(" ? \"")) {
                        text.results().forEach(literal -> codes.add(literal.group(1)));
                    }
                }
            }
        });
        return codes;
    }

    /** The arguments of a call that begin here, split at the commas of the call itself. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted) {
                argument.append(c);
                if (c == '\\') {
                    argument.append(source.charAt(++i));
                }
                quoted = c != '"';
                continue;
            }
            if (c == ')' && depth == 0) {
                break;
            }
            if (c == ',' && depth == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
                continue;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            quoted = c == '"';
            argument.append(c);
        }
        arguments.add(argument.toString().strip());
        return arguments;
    }
}

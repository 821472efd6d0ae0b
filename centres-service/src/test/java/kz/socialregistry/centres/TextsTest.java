package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What people read: problems and reference lists in three languages. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TextsTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:conflict|notFound)\\(\\s*\"([a-z-]+)\"|reject(?:If)?\\([^;]*?\"([a-z]+(?:-[a-z]+)+)\"", Pattern.DOTALL);

    @Inject
    Database database;

    private static Properties texts(String language) throws IOException {
        return texts(Path.of("src/main/resources/problems_" + language + ".properties"));
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(bundle), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> keys(String language) throws IOException {
        return texts(language).stringPropertyNames().stream()
                .filter(key -> !key.startsWith("constraint."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyProblemHasItsTextInAllThreeLanguages() throws IOException {
        assertEquals(keys("en"), keys("kk"));
        assertEquals(keys("en"), keys("ru"));
    }

    @Test
    void everyCodeThatTheServiceUsesHasAText() throws IOException {
        Set<String> used = new TreeSet<>(texts("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith("constraint."))
                .map(key -> (String) load(key))
                .toList());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map(TextsTest::code)
                        .forEach(used::add);
            }
        }
        Set<String> known = keys("en").stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(used.size() > 20, "too few codes found: " + used);
        Properties ofAll = texts(Path.of("../platform/runtime/src/main/resources/problems_en.properties"));
        used.removeIf(code -> !known.contains(code) && ofAll.containsKey(code + ".detail"));
        assertEquals(known, used);
    }

    private static String load(String key) {
        try {
            return texts("en").getProperty(key);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    @Test
    void theListsAreReadWithTheirNamesInThreeLanguages() {
        given().auth()
                .oauth2(Tokens.of("integrator"))
                .get("/v1/reference/formats")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("inpatient", "semi-inpatient", "at-home", "temporary-stay"))
                .body(
                        "items.find { it.code == 'at-home' }.names",
                        equalTo(Map.of("kk", "Үйде қызмет көрсету", "ru", "На дому", "en", "At home")));
        for (String list : List.of(
                "target-groups",
                "centre-kinds",
                "provider-kinds",
                "totals",
                "requirements",
                "priority-groups",
                "professions")) {
            given().auth()
                    .oauth2(Tokens.of("integrator"))
                    .get("/v1/reference/" + list)
                    .then()
                    .statusCode(200)
                    .body("list", equalTo(list));
        }
    }

    @Test
    void everyReasonOfARefusalIsInItsList() throws ReflectiveOperationException {
        for (Object reason :
                Class.forName("kz.socialregistry.centres.terms.RefusalReason").getEnumConstants()) {
            String code =
                    ((Enum<?>) reason).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            given().auth()
                    .oauth2(Tokens.of("integrator"))
                    .get("/v1/reference/refusal-reasons")
                    .then()
                    .body("items.code", hasItem(code));
        }
        // what tests of bad input add may be called anything
        assertEquals(List.of(), database.rows("""
                        select list || ' ' || code from reference_code c
                        where least(length(name_kk), length(name_ru), length(name_en)) < 2
                          and not exists (select from audit_entry a where a.entity = 'reference-code'
                                          and a.entity_id = c.code and a.operation like '%ReferenceCode')
                        """, row -> row.getString(1)));
    }
}

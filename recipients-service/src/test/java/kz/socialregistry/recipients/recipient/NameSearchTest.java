package kz.socialregistry.recipients.recipient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.privacy.TestKeys;
import kz.socialregistry.testing.ChecksOff;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are found by name and birth however they are spelled, and so are those entered twice. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class NameSearchTest {

    @Inject
    DataSource dataSource;

    @Inject
    FoldingNames folding;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Жұмағұлова Ақбөпе\", \"birthDate\": \"1911-02-03\"|family given birthDate",
                "\"акбопе жумагулов\", \"birthYear\": 1911|family given birthYear",
                "\"Zhumagulova Akbope Sadyqqyzy\", \"birthDate\": \"1911-02-03\"|family given patronymic birthDate",
                "\"Jumağūlova Aqböpe\", \"birthDate\": \"1911-03-02\"|family given birthDateNear",
                "\"Жомағұлова Ақбопа\", \"birthDate\": \"1912-02-03\"|family given birthDateNear",
                "\"Ақбөпе Садыковна\", \"birthDate\": \"1911-02-13\"|given patronymic birthDateNear"
            })
    void aPersonIsFoundHoweverTheNameIsSpelled(String wantedAndMatched) {
        UUID person = enter("Жұмағұлова", "Ақбөпе", "Садыққызы", "1911-02-03");
        enter("Жұмағұлов", "Ерасыл", "Садықұлы", "1911-02-03");
        enter("Жұмағұлова", "Ақбөпе", "Садыққызы", "1934-02-13");
        String[] test = wantedAndMatched.split("\\|");

        search(test[0])
                .body("items.id", hasItem(person.toString()))
                .body("items.name.given", not(hasItem("Ерасыл")))
                .body("items.birthDate", not(hasItem("1934-02-13")))
                .body("items.find { it.id == '" + person + "' }.matched", contains((Object[]) test[1].split(" ")));

        assertEquals(
                1,
                count(
                        dataSource,
                        "select count(*) from recipient_access where recipient_id = ? and purpose = 'application'",
                        person));
        execute(dataSource, "delete from recipient_name_token where recipient_id = '" + person + "'");
    }

    @Test
    void whoFitsBestComesFirstAndWhoseBirthNobodyKnowsIsThereToo() {
        UUID same = enter("Тілеубердин", "Қайсарбек", null, "1913-05-06");
        UUID near = enter("Тлеубердин", "Кайсарбек", null, "1913-05-16");
        UUID unknown = id(registrar().body("""
                {"kind": "person", "name": {"family": "Тілеубердин", "given": "Қайсарбек"},
                 "iinMissingReason": "documents-lost"}""").post("/v1/recipients"));

        search("\"Тлеубердин Кайсарбек\", \"birthDate\": \"1913-05-06\"")
                .body("items.id", contains(same.toString(), near.toString(), unknown.toString()))
                .body("items[2].matched", contains("family", "given"));
        search("\"Тлеубердин Кайсарбек\", \"birthDate\": \"1913-08-21\"")
                .body("items.id", contains(unknown.toString()));
        search("\"Тлеубердин Кайсарбек\", \"birthYear\": 1914").body("items.id", contains(unknown.toString()));
        search("\"Тлеубердин\", \"birthYear\": 1913").body("items", hasSize(3));
        search("\"Тлеубердин Оралбек\", \"birthYear\": 1913").body("items", empty());
    }

    @Test
    void aCorrectedNameIsFoundInsteadOfTheOneBefore() {
        UUID person = enter("Қарлығашова", "Жібек", null, "1914-07-08");
        registrar()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .header("Purpose", "correcting-data")
                .body("{\"name\": {\"family\": \"Бүркітбаева\"}}".getBytes(UTF_8))
                .patch("/v1/recipients/" + person)
                .then()
                .statusCode(200);

        search("\"Буркитбаева\", \"birthDate\": \"1914-07-08\"").body("items.id", hasItem(person.toString()));
        search("\"Карлыгашова\", \"birthDate\": \"1914-07-08\"").body("items", empty());
    }

    @Test
    void whoWasEnteredBeforeNamesWereFoldedIsFoundOnceTheyAre() {
        UUID person = enter("Сырлыбаев", "Төлеген", null, "1915-09-10");
        String wanted = "\"Сырлыбаев Толеген\", \"birthDate\": \"1915-09-10\"";
        execute(dataSource, "delete from recipient_name_token where recipient_id = '" + person + "'");
        search(wanted).body("items", empty());

        execute(dataSource, "insert into recipient_without_tokens select id from recipient");
        folding.fold();

        search(wanted).body("items.id", contains(person.toString()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(dataSource, "select count(*) from recipient_without_tokens") == 0);
    }

    @Test
    void whoCameByImportIsFound() {
        String location = registrar()
                .contentType("application/x-ndjson")
                .body(("{\"recipient\": "
                                + person("Шоқпарова", "Дәмелі", null, "1916-11-12")
                                        .replace("\n", " ") + "}")
                        .getBytes(UTF_8))
                .post("/v1/imports")
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "done".equals(registrar().get(location).path("status")));

        search("\"Damelı Şoqparova\", \"birthYear\": 1916").body("items.name.given", contains("Дәмелі"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void peopleOfOtherRegionsAreNeitherFoundNorToldOfAsDuplicates(boolean checked) {
        String family = checked ? "Үмбетәлиева" : "Нысанбаева";
        UUID person = enter(family, "Зүбәйра", null, "1917-01-02");
        RequestSpecification elsewhere =
                as(Tokens.of("registrar", UUID.randomUUID().toString()));
        if (!checked) {
            ChecksOff.install();
        }

        search(elsewhere, "\"" + family + " Зубайра\", \"birthDate\": \"1917-01-02\"")
                .body("items", empty());
        elsewhere
                .body(person(family, "Зүбәйра", null, "1917-01-02"))
                .post("/v1/recipients")
                .then()
                .statusCode(201)
                .body("possibleDuplicates", empty());
        assertEquals(0, count(dataSource, "select count(*) from recipient_access where recipient_id = ?", person));
    }

    @Test
    void whoIsEnteredAgainIsToldOfAndThatSomebodyWasLookedAtIsWrittenDown() {
        UUID first = enter("Бәйтерекова", "Мөлдір", "Асанқызы", "1918-03-04");

        registrar()
                .body(person("Baiterekova", "Moldir", null, "1918-03-04"))
                .post("/v1/recipients")
                .then()
                .statusCode(201)
                .body("possibleDuplicates.id", contains(first.toString()))
                .body("possibleDuplicates[0].matched", contains("family", "given", "birthDate"))
                .body("possibleDuplicates[0].keySet().size()", equalTo(2));
        assertEquals(
                1,
                count(
                        dataSource,
                        "select count(*) from recipient_access where recipient_id = ? and purpose = 'finding-duplicates'",
                        first));
    }

    @Test
    void namesakesWithNumbersOfTheirOwnAreNoDuplicates() {
        String twin =
                "{\"kind\": \"person\", \"name\": {\"family\": \"Егізбаев\", \"given\": \"%s\", \"patronymic\": \"Серікұлы\"},"
                        + " \"iin\": \"%s\", \"birthDate\": \"1919-05-06\"}";
        id(registrar().body(twin.formatted("Асқар", Iins.next())).post("/v1/recipients"));

        registrar()
                .body(twin.formatted("Аскар", Iins.next()))
                .post("/v1/recipients")
                .then()
                .body("possibleDuplicates", empty());
    }

    @Test
    void allThatIsWrongWithASearchIsTold() {
        refused("{\"name\": \"Асан\"}", "/birthDate birth-date-or-year");
        refused(
                "{\"name\": \"Асан\", \"birthDate\": \"1919-05-06\", \"birthYear\": 1919}",
                "/birthDate birth-date-or-year");
        refused("{\"name\": \"- -\", \"birthYear\": 19}", "/name required", "/birthYear range");
        refused("{\"name\": \"" + "Ә".repeat(301) + "\", \"birthYear\": 1919}", "/name too-long");
        refused("{\"name\": \"Асан\", \"iin\": \"850615100017\", \"birthYear\": 1919}", "/name iin-or-name");
        refused("{\"birthDate\": \"1919-05-06\"}", "/iin required", "/birthDate only-with");
    }

    private static void refused(String body, String... errors) {
        registrar()
                .header("Purpose", "application")
                .body(body)
                .post("/v1/recipients/search")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(errors));
    }

    private static UUID enter(String family, String given, String patronymic, String born) {
        return id(registrar().body(person(family, given, patronymic, born)).post("/v1/recipients"));
    }

    private static String person(String family, String given, String patronymic, String born) {
        String third = patronymic == null ? "" : ", \"patronymic\": \"" + patronymic + "\"";
        return """
                {"kind": "person", "name": {"family": "%s", "given": "%s"%s}, "birthDate": "%s",
                 "iinMissingReason": "documents-lost"}""".formatted(family, given, third, born);
    }

    private static ValidatableResponse search(String wanted) {
        return search(as(Tokens.of("registrar")), wanted);
    }

    private static ValidatableResponse search(RequestSpecification as, String wanted) {
        return as.body("{\"name\": " + wanted + "}")
                .post("/v1/recipients/search")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Purpose", "application")
                .contentType("application/json");
    }
}

package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are extended through the interface, and what is entered keeps to the days on which a code is in force. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReferenceTest {

    private static final String FORMATS = "/v1/reference/formats";

    @Inject
    Database database;

    private final String code = "form-" + UUID.randomUUID();
    private UUID centre;

    @BeforeEach
    void aCentre() {
        centre = Given.centre(Given.region());
    }

    private ValidatableResponse add(Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("code", code, "names", Given.names("Small home")));
        body.putAll(more);
        return Given.post("administrator", FORMATS, body);
    }

    private ValidatableResponse unit(String openedOn) {
        Map<String, Object> body = Given.unitBody(Given.places(3));
        body.put("format", code);
        if (openedOn != null) {
            body.put("openedOn", openedOn);
        }
        return Given.post("registrar", "/v1/centres/" + centre + "/units", body);
    }

    private ValidatableResponse patch(String ifMatch, String body) {
        return given().auth()
                .oauth2(Tokens.of("administrator"))
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(FORMATS + '/' + code)
                .then();
    }

    @Test
    void aNewCodeIsUsedAtOnce() {
        unit(null).statusCode(400).body("errors.code", contains("unknown-code"));
        add(Map.of()).statusCode(201).header("Location", endsWith(FORMATS + '/' + code));
        unit(null).statusCode(201).body("format", equalTo(code));
        Given.get(FORMATS + '/' + code).body("names", equalTo(Given.names("Small home")));
        Given.get(FORMATS).body("items.code", hasItem(code));
        assertEquals(
                List.of("insert addReferenceCode"),
                database.rows(
                        "select action || ' ' || coalesce(operation, 'unknown') from audit_entry"
                                + " where entity = 'reference-code' and entity_id = ?",
                        row -> row.getString(1),
                        code));
    }

    @Test
    void aCodeThatAnotherInstanceAddedIsKnown() {
        unit(null).statusCode(400).body("errors.code", contains("unknown-code"));
        database.rows(
                "insert into reference_code (list, code, name_kk, name_ru, name_en)"
                        + " values ('formats', ?, 'kk', 'ru', 'en') returning code",
                row -> row.getString(1),
                code);
        unit(null).statusCode(201);
    }

    @Test
    void aListHasACodeOnceAndTheListIsThere() {
        add(Map.of()).statusCode(201);
        add(Map.of("names", Given.names("Another"))).statusCode(409).body("code", equalTo("code-exists"));
        Given.get(FORMATS + '/' + code).body("names.en", equalTo("Small home"));
        Map<String, Object> body = Map.of("code", code, "names", Given.names("One"));
        Given.post("administrator", "/v1/reference/no-such-list", body)
                .statusCode(404)
                .body("code", equalTo("list-not-found"));
        Given.get(FORMATS + "/nothing").statusCode(404).body("code", equalTo("code-not-found"));
    }

    @Test
    void allThatIsWrongIsTold() {
        add(Map.of(
                        "code",
                        "Small Home",
                        "names",
                        Map.of("kk", "K", "ru", "R"),
                        "validFrom",
                        "2026-01-01",
                        "validTo",
                        "2026-01-01"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/code", "/names/en", "/validTo"));
    }

    @Test
    void aCodeThatWentOutOfForceIsRefusedForWhatBeginsLater() {
        add(Map.of("validFrom", "2020-01-01")).statusCode(201);
        unit("2019-12-31")
                .statusCode(400)
                .body("errors.pointer", contains("/format"))
                .body("errors.code", contains("code-not-in-force"));
        unit("2026-05-01").statusCode(201);
        patch("\"v0\"", "{\"validTo\": \"2026-03-01\"}").statusCode(200).header("ETag", "\"v1\"");
        unit("2026-03-01").statusCode(400).body("errors.code", contains("code-not-in-force"));
        unit("2026-02-28").statusCode(201);
        unit(null).statusCode(201);
    }

    @Test
    void namesAndDaysAreCorrectedAndTheCodeStays() {
        add(Map.of("validTo", "2026-03-01")).statusCode(201);
        patch("\"v0\"", "{\"names\": {\"en\": \"Small house\"}, \"validTo\": null}")
                .statusCode(200)
                .body("names.en", equalTo("Small house"))
                .body("names.ru", equalTo("Small home (ru)"))
                .body("validTo", nullValue());
        patch("\"v0\"", "{\"names\": {\"en\": \"Late\"}}").statusCode(412);
        patch("*", "{\"code\": \"other\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/code"))
                .body("errors.code", contains("code-fixed"));
        patch("*", "{\"validFrom\": \"2026-03-01\", \"validTo\": \"2026-02-01\"}")
                .statusCode(400)
                .body("errors.code", contains("not-after-validity"));
        Given.get(FORMATS + '/' + code).header("ETag", "\"v1\"").body("names.en", equalTo("Small house"));
    }
}

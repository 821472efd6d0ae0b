package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProblemsTest {

    private static final String GOOD_PART = """
            {"names": {"kk": "Ә", "ru": "Э", "en": "E"}, "places": 3, "on": "2026-01-01"}""";

    private static RequestSpecification registrar() {
        return given().auth().oauth2(Tokens.of("registrar")).header("Accept-Language", "en");
    }

    private static ValidatableResponse post(String body) {
        return registrar()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/probes")
                .then();
    }

    private static void problem(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:socialregistry:problem:" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", matchesPattern("[A-Z].+"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void allWrongFieldsAreToldAtOnceWithTheirPointers() {
        ValidatableResponse response = post("""
                {"parts": [%s, {"names": {"kk": " ", "ru": "Э", "en": null}, "places": 11, "on": null}]}""".formatted(GOOD_PART));
        problem(response, 400, "invalid");
        response.body(
                        "errors.pointer",
                        contains("/parts/1/names/en", "/parts/1/names/kk", "/parts/1/on", "/parts/1/places"))
                .body("errors.code", contains("required", "required", "required", "range-max"))
                .body("errors[3].detail", equalTo("It must be at most 10."));
    }

    @Test
    void aLanguageThatNobodyCanReadIsNoReasonToFail() {
        for (String unreadable : List.of("-", "--", ";q", "*-", "en;q=x", "ru-")) {
            ValidatableResponse response = given().auth()
                    .oauth2(Tokens.of("registrar"))
                    .header("Accept-Language", unreadable)
                    .contentType(ContentType.JSON)
                    .body("{\"parts\": [{}]}")
                    .post("/v1/probes")
                    .then();
            response.statusCode(400).body("errors.code", hasItem("required"));
        }
    }

    @Test
    void rulesBeyondAnnotationsHaveTheSameShape() {
        ValidatableResponse response = post("{\"parts\": []}");
        problem(response, 400, "invalid");
        response.body("errors.pointer", containsInAnyOrder("/parts", "/amount"));
    }

    @Test
    void jsonThatDoesNotFitIsPointedAt() {
        post("{\"parts\": [], \"colour\": 1}")
                .statusCode(400)
                .body("errors.pointer", contains("/colour"))
                .body("errors.code", contains("unknown-field"));
        post("{\"parts\": [{\"names\": {\"kk\": 5}}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/parts/0/names/kk"))
                .body("errors.find { it.pointer == '/parts/0/places' }.code", equalTo("required"));
        post("{\"parts\": [{\"on\": \"2026-02-30\"}]}")
                .statusCode(400)
                .body("errors.find { it.pointer == '/parts/0/on' }.code", equalTo("date"));
        post("{\"parts\": [{\"places\": \"3\"}]}").statusCode(400).body("errors.pointer", hasItem("/parts/0/places"));
        post("{\"parts\": [{\"places\": 3.5}]}").statusCode(400).body("errors.pointer", hasItem("/parts/0/places"));
        post("{\"parts\": [], \"amount\": {\"amount\": 5, \"currency\": \"KZT\"}}")
                .statusCode(400)
                .body("errors.pointer", contains("/amount/amount"));
        post("{\"parts\": [], \"amount\": {\"amount\": \"5\", \"currency\": \"KZT\"}}")
                .statusCode(400)
                .body("errors.pointer", contains("/amount"));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        post("{\"parts\": [{\"places\": 1, \"places\": 2}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/places"))
                .body("errors.code", contains("duplicate-field"));
        post("{\"parts\": [], \"parts\": []}").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        problem(post("{\"parts\": [}"), 400, "malformed");
        problem(post("[]"), 400, "malformed");
        problem(post("{\"parts\": []} trailing"), 400, "malformed");
        post("").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aWrongParameterIsNamed() {
        registrar().get("/v1/probes?limit=0").then().statusCode(400).body("errors.pointer", contains("?limit"));
        registrar().get("/v1/probes?limit=abc").then().statusCode(400).body("errors.pointer", contains("?limit"));
        registrar().get("/v1/probes?cursor=%25%25").then().statusCode(400).body("errors.pointer", contains("?cursor"));
        registrar().get("/v1/probes?on=2026-02-30").then().statusCode(400).body("errors.pointer", contains("?on"));
        registrar().get("/v1/probes?n=4").then().statusCode(400).body("errors.pointer", contains("?n"));
        problem(registrar().get("/v1/probes/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void everyKindOfFailureHasTheShapeOfAProblem() {
        problem(given().header("Accept-Language", "en").get("/v1/probes").then(), 401, "unauthenticated");
        problem(
                given().auth()
                        .oauth2("no.good.token")
                        .header("Accept-Language", "en")
                        .get("/v1/probes")
                        .then(),
                401,
                "unauthenticated");
        problem(
                given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .header("Accept-Language", "en")
                        .get("/v1/probes")
                        .then(),
                403,
                "forbidden");
        problem(registrar().get("/v1/nothing-here").then(), 404, "not-found");
        problem(registrar().delete("/v1/probes").then(), 405, "method-not-allowed");
        problem(
                registrar()
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/probes")
                        .then(),
                415,
                "unsupported-media-type");
        problem(
                registrar()
                        .get("/v1/probes/00000000-0000-0000-0000-000000000001")
                        .then(),
                409,
                "not-in-may");
    }

    @Test
    void anOperationWithoutARuleIsDenied() {
        problem(registrar().get("/v1/unguarded").then(), 403, "forbidden");
    }

    @Test
    void aViolatedConstraintOfTheDatabaseIsAConflictWithItsOwnWords() {
        registrar().post("/v1/probes/names?name=one").then().statusCode(204);
        ValidatableResponse response =
                registrar().post("/v1/probes/names?name=one").then();
        problem(response, 409, "name-taken");
        response.body("detail", equalTo("The name is taken."));
    }

    @Test
    void nothingOfTheInsideShows() {
        ValidatableResponse response = registrar().get("/v1/probes/broken").then();
        problem(response, 500, "internal");
        response.body(not(containsString("850615100017")))
                .body(not(containsString("select")))
                .body(not(containsString("Exception")));
    }

    @Test
    void textsComeInTheCallersLanguage() {
        registrarIn("kk").get("/v1/nothing-here").then().body("title", equalTo("Табылмады"));
        registrarIn("ru-KZ, en;q=0.5").get("/v1/nothing-here").then().body("title", equalTo("Не найдено"));
        registrarIn("de").get("/v1/nothing-here").then().body("title", equalTo("Табылмады"));
    }

    private static RequestSpecification registrarIn(String language) {
        return given().auth().oauth2(Tokens.of("registrar")).header("Accept-Language", language);
    }
}

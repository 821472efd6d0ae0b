package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ConditionalTest {

    private static final String NOTE = "{\"title\": \"b\", \"on\": \"2026-02-02\"}";

    @BeforeEach
    void begin() {
        NoteResource.reset();
    }

    private static RequestSpecification registrar() {
        return given().auth().oauth2(Tokens.of("registrar")).header("Accept-Language", "en");
    }

    private static ValidatableResponse put(String ifMatch) {
        return registrar()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(NOTE)
                .put("/v1/notes/one")
                .then();
    }

    private static ValidatableResponse patch(String body) {
        return registrar()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/notes/one")
                .then();
    }

    @Test
    void aChangeNeedsItsConditionButFirstTheRight() {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            RequestSpecification request = registrar()
                    .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(NOTE);
            request.request(method, "/v1/notes/one")
                    .then()
                    .statusCode(428)
                    .contentType("application/problem+json")
                    .body("code", equalTo("if-match-required"));
            given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(NOTE)
                    .request(method, "/v1/notes/one")
                    .then()
                    .statusCode(403);
        }
        registrar().get("/v1/notes/one").then().header("ETag", "\"v0\"");
    }

    @Test
    void theVersionIsComparedWhateverTheRepresentation() {
        for (String stale : List.of("\"v1\"", "W/\"v0\"", "\"v00x\"", "v0", "\"v1\", W/\"v0\"", "\"v0", "\"v0\" x")) {
            put(stale).statusCode(412).contentType("application/problem+json").body("code", equalTo("stale"));
        }
        put("\"v0\"").statusCode(200).header("ETag", "\"v1\"");
        put("\"v0\"").statusCode(412);
        put("\"nothing\" , \"v1-kk\"").statusCode(200).header("ETag", "\"v2\"");
        put("*").statusCode(200).header("ETag", "\"v3\"");
    }

    @Test
    void ofTwoChangesOfOneVersionAtOnceOneIsMadeAndTheOtherIsStale() {
        String thing = registrar().post("/v1/audited-things").asString();
        Supplier<Response> change =
                () -> registrar().header("If-Match", "\"v0\"").put("/v1/audited-things/" + thing + "/tick");
        CompletableFuture<Response> one;
        CompletableFuture<Response> other;
        try (Outage busy = Outage.unwritable("audited_thing")) {
            one = CompletableFuture.supplyAsync(change);
            other = CompletableFuture.supplyAsync(change);
            busy.awaitVictims(2);
        }
        List<Response> answers = Stream.of(one.join(), other.join())
                .sorted(Comparator.comparingInt(Response::statusCode))
                .toList();
        answers.get(0).then().statusCode(200).header("ETag", "\"v1\"");
        answers.get(1).then().statusCode(412).body("code", equalTo("stale"));
    }

    @Test
    void anOperationThatForgetsToCompareFails() {
        registrar().header("If-Match", "*").delete("/v1/notes/one").then().statusCode(500);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        for (String address : List.of("/v1/notes/one", "/v1/notes", "/v1/notes/built", "/v1/secrets")) {
            String tag = registrar().get(address).header("ETag");
            for (String known : List.of(tag, "\"other\", W/" + tag, "*")) {
                registrar()
                        .header("If-None-Match", known)
                        .get(address)
                        .then()
                        .statusCode(304)
                        .header("ETag", tag)
                        .header("Vary", containsString("Accept-Language"))
                        .body(emptyString());
            }
            registrar().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
        }
    }

    @Test
    void aListHasATagOfItsContent() {
        String tag = registrar()
                .get("/v1/notes")
                .then()
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{22}\""))
                .header("Cache-Control", "no-cache")
                .body("title", contains("a"))
                .extract()
                .header("ETag");
        put("*").statusCode(200);
        registrar()
                .header("If-None-Match", tag)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("title", contains("b"));
    }

    @Test
    void personalDataIsKeptByNoCache() {
        registrar()
                .get("/v1/secrets")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo("secret"));
    }

    @Test
    void aPatchChangesWhatItNames() {
        patch("{\"text\": \"t\"}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("title", equalTo("a"))
                .body("text", equalTo("t"))
                .body("on", equalTo("2026-01-01"))
                .body("marks", contains("x"));
        patch("{\"text\": null, \"marks\": [\"y\", \"z\"]}")
                .statusCode(200)
                .body("text", nullValue())
                .body("marks", contains("y", "z"));
        patch("{}").statusCode(200);
    }

    @Test
    void allThatIsWrongWithAPatchIsTold() {
        patch("{\"title\": null, \"on\": \"2026-02-30\", \"colour\": 1}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/on", "/colour"))
                .body("errors.code", containsInAnyOrder("required", "date", "unknown-field"));
        patch("{\"title\": \"too long\"}").statusCode(400).body("errors.pointer", contains("/title"));
        patch("{\"title\": \"b\", \"title\": \"c\"}").statusCode(400);
        for (String none : List.of("[]", "null", "1", "{", "")) {
            patch(none).statusCode(400).contentType("application/problem+json");
        }
        registrar().get("/v1/notes/one").then().header("ETag", "\"v0\"");
    }

    @Test
    void aPatchOfAnotherMediaTypeIsRefused() {
        registrar()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{}")
                .patch("/v1/notes/one")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }
}

package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JSON body may and may not hold. */
@QuarkusTest
@WithTestResource(RealParts.class)
class JsonInputTest {

    /** The letters that Russian has not, upper and lower case, and Й and Ё, which have a decomposed form. */
    private static final String KAZAKH = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі Йй Ёё";

    private static ValidatableResponse post(String fields) {
        return postBytes(("{\"needed\": \"x\", " + fields + "}").getBytes(UTF_8));
    }

    private static ValidatableResponse postBytes(byte[] body) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .body(body)
                .post("/v1/inputs")
                .then();
    }

    private static void refused(ValidatableResponse response, String pointer, String code) {
        response.statusCode(400)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static void malformed(ValidatableResponse response) {
        response.statusCode(400).contentType("application/problem+json").body("code", equalTo("malformed"));
    }

    @Test
    void kazakhLettersSurvive() {
        post("\"text\": \"" + KAZAKH + "\"").statusCode(200).body("text", equalTo(KAZAKH));
    }

    @Test
    void textIsComposed() {
        post("\"text\": \"И\u0306и\u0306 Е\u0308е\u0308\", \"texts\": [\"e\u0301\"]")
                .statusCode(200)
                .body("text", equalTo("Йй Ёё"))
                .body("texts", contains("é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\n", "\\t", "\\u007f", "\\u0085", "\\u2028", "\\ufeff", "\\uffff"})
    void controlCharactersAreRefused(String character) {
        refused(post("\"text\": \"a" + character + "b\""), "/text", "control-character");
        refused(post("\"texts\": [\"a\", \"" + character + "\"]"), "/texts/1", "control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud83dx", "\\ude00\\ud83d"})
    void unpairedSurrogatesAreRefused(String surrogate) {
        refused(post("\"inner\": {\"needed\": \"" + surrogate + "\"}"), "/inner/needed", "unpaired-surrogate");
    }

    @Test
    void pairedSurrogatesAreOneCharacter() {
        post("\"text\": \"\\ud83d\\ude00\"").statusCode(200).body("text", equalTo("\ud83d\ude00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\": 2147483648 | /number | number",
                "\"number\": -99999999999999999999 | /number | number",
                "\"big\": 9223372036854775808 | /big | number",
                "\"number\": 1e2 | /number | number",
                "\"number\": 1.0 | /number | number",
                "\"number\": \"1\" | /number | number",
                "\"number\": 11111111111111111111111111111111111111111 | /number | too-much",
                "\"yes\": 1 | /yes | boolean",
                "\"text\": 1 | /text | wrong-type",
                "\"text\": {} | /text | wrong-type",
                "\"texts\": \"a\" | /texts | wrong-type",
                "\"inner\": [] | /inner | wrong-type",
                "\"on\": \"2026-02-30\" | /on | date",
                "\"on\": \"+10000-01-01\" | /on | date",
                "\"on\": \"-0001-01-01\" | /on | date",
                "\"on\": \"0001-01-01\" | /on | date",
                "\"on\": \"2026-01-01T00:00:00Z\" | /on | date",
                "\"on\": [2026, 1, 1] | /on | date",
                "\"on\": 20000 | /on | date",
                "\"on\": \"\" | /on | date",
                "\"id\": \"AAAAAAAAAAAAAAAAAAAAAA==\" | /id | uuid",
                "\"id\": \"1-1-1-1-1\" | /id | uuid",
                "\"id\": \"\" | /id | uuid",
                "\"colour\": 1 | /colour | unknown-field",
                "\"inner\": {\"needed\": \"x\", \"needed\": \"y\"} | /inner/needed | duplicate-field",
                "\"text\": \"a\", \"text\": \"a\" | /text | duplicate-field"
            })
    void whatDoesNotFitIsPointedAt(String fields, String pointer, String code) {
        refused(post(fields), pointer, code);
    }

    @Test
    void whatIsTooLargeToReadIsPointedAt() {
        refused(post("\"text\": \"" + "a".repeat(100_001) + "\""), "/text", "too-much");
        post("\"inner\": " + "{\"inner\": ".repeat(40) + "{}" + "}".repeat(40))
                .statusCode(400)
                .body("errors.code", contains("too-much"));
        post("\"" + "n".repeat(300) + "\": 1").statusCode(400).contentType("application/problem+json");
        post("\"decimal\": 1e400").statusCode(200);
    }

    @Test
    void everyWrongValueIsToldAtOnceAndTheBrokenRulesOfTheRest() {
        postBytes("""
                {"text": "%s", "number": 1.5, "on": "tomorrow", "colour": 1,
                 "texts": ["a", "\\u0000"], "inner": {"id": 5, "needed": "x"}}""".formatted("a".repeat(61)).getBytes(UTF_8))
                .statusCode(400)
                .body(
                        "errors.findAll { true }.collect { it.pointer + ' ' + it.code }.sort()",
                        contains(
                                "/colour unknown-field",
                                "/inner/id uuid",
                                "/needed required",
                                "/number number",
                                "/on date",
                                "/text size",
                                "/texts/1 control-character"));
    }

    @Test
    void theNameOfAnUnknownFieldCannotBreakTheAnswer() {
        post("\"a\\u0000\": 1").statusCode(400).body("errors.pointer", contains("/a\ufffd"));
        post("\"a\\ud800\": 1").statusCode(400).contentType("application/problem+json");
        post("\"a/b~c\": 1").statusCode(400).body("errors.pointer", contains("/a~1b~0c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nul",
                "[]",
                "\"text\"",
                "17",
                "{\"needed\": \"x\"}}",
                "{\"needed\": \"x\"} {}",
                "{'needed': 'x'}",
                "{\"needed\": \"x\",}",
                "{\"number\": NaN}",
                "{\"number\": 01}",
                "{\"needed\": \"a\nb\"}",
                "{\"needed\": \"\\x\"}"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        malformed(postBytes(body.getBytes(UTF_8)));
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        for (int[] wrong : new int[][] {{0xff}, {0xc3, 0x28}, {0xe2, 0x82}, {0xc0, 0x80}}) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("{\"needed\": \"".getBytes(UTF_8));
            for (int b : wrong) {
                body.write(b);
            }
            body.writeBytes("\"}".getBytes(UTF_8));
            postBytes(body.toByteArray()).statusCode(400).contentType("application/problem+json");
        }
    }
}

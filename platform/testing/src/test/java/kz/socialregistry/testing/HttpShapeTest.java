package kz.socialregistry.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, and wherever it is found out, the answer is a problem. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HttpShapeTest {

    private static final String JSON = "\nContent-Type: application/json";

    private static String token() {
        return "\nAuthorization: Bearer " + Tokens.of("registrar");
    }

    private static RawHttp.Answer send(String head) {
        return RawHttp.send(head + "\nAccept-Language: en", "");
    }

    private static RawHttp.Answer problem(RawHttp.Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("en", answer.header("Content-Language"));
        assertEquals(code, answer.json().getString("code"));
        assertEquals("urn:socialregistry:problem:" + code, answer.json().getString("type"));
        assertEquals(status, answer.json().getInt("status"));
        assertFalse(answer.json().getString("title").isBlank());
        assertFalse(answer.json().getString("detail").isBlank());
        assertTrue(answer.json().getString("traceId").matches("[0-9a-f]{32}"));
        assertFalse(answer.body().matches("(?s).*(Exception|kz\\.socialregistry|io\\.quarkus|io\\.vertx).*"));
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / | 404 | not-found",
                "GET /nothing | 404 | not-found",
                "GET /v1/nothing | 404 | not-found",
                "GET /q/nothing | 404 | not-found",
                "GET /v1/inputs/nothing/at/all | 404 | not-found",
                "GET /v1/probes/%00 | 400 | malformed-address",
                "GET /v1/inputs?on=%ff | 400 | invalid",
                "PATCH /v1/inputs | 405 | method-not-allowed",
                "FOO /v1/inputs | 405 | method-not-allowed",
                "TRACE /v1/inputs | 405 | method-not-allowed"
            })
    void anAddressOrMethodThatIsNot(String request, int status, String code) {
        problem(send(request + " HTTP/1.1" + token()), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /nothing | 404 | not-found",
                "GET /v1/inputs | 401 | unauthenticated",
                "POST /v1/inputs | 401 | unauthenticated"
            })
    void withoutAToken(String request, int status, String code) {
        problem(send(request + " HTTP/1.1" + (request.startsWith("POST") ? JSON : "")), status, code);
    }

    @ParameterizedTest
    @CsvSource({"Bearer", "Bearer x", "Bearer x.y.z", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic eDp5", "Foo"})
    void aTokenThatIsNone(String authorization) {
        RawHttp.Answer answer =
                problem(send("GET /v1/inputs HTTP/1.1\nAuthorization: " + authorization), 401, "unauthenticated");
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void aRefusalSaysWhatWouldHaveBeenPossible() {
        assertEquals(
                "GET, HEAD, OPTIONS, POST",
                send("PATCH /v1/inputs HTTP/1.1" + token()).header("Allow"));
        assertEquals(
                "application/x-ndjson",
                send("POST /v1/inputs/files HTTP/1.1\nContent-Type: text/csv\nContent-Length: 0" + token())
                        .header("Accept-Post"));
        problem(send("GET /v1/inputs HTTP/1.1\nAccept: image/png" + token()), 406, "not-acceptable");
    }

    @Test
    void aQuestionWithoutABodyKeepsItsMeaning() {
        RawHttp.Answer head = send("HEAD /v1/nothing HTTP/1.1" + token());
        assertEquals(404, head.status());
        assertEquals("", head.body());
        RawHttp.Answer options = send("OPTIONS /v1/inputs HTTP/1.1" + token());
        assertEquals(200, options.status());
        assertTrue(options.header("Allow").contains("POST"));
    }

    @Test
    void theTraceOfTheSenderIsKept() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String nothing = "GET /v1/nothing HTTP/1.1\ntraceparent: ";
        assertEquals(
                trace,
                send(nothing + "00-" + trace + "-00f067aa0ba902b7-01").json().getString("traceId"));
        for (String bad : new String[] {
            "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
            "00-" + trace + "-" + "0".repeat(16) + "-01",
            "ff-" + trace + "-00f067aa0ba902b7-01",
            "00-" + trace.toUpperCase(java.util.Locale.ROOT) + "-00f067aa0ba902b7-01",
            trace,
            "'; drop table"
        }) {
            String told = send(nothing + bad).json().getString("traceId");
            assertTrue(told.matches("[0-9a-f]{32}") && !told.equals(trace), bad);
        }
    }

    @Test
    void everyAnswerForbidsGuessingAndKeeping() {
        RawHttp.Answer good = send("GET /v1/inputs HTTP/1.1" + token());
        assertEquals(200, good.status());
        assertEquals("nosniff", good.header("X-Content-Type-Options"));
        assertTrue(good.header("Cache-Control").matches("no-store|no-cache"), good.header("Cache-Control"));
        RawHttp.Answer bad = send("GET /v1/inputs HTTP/1.1");
        assertEquals("nosniff", bad.header("X-Content-Type-Options"));
        assertEquals("no-store", bad.header("Cache-Control"));
    }
}

package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One client, one body or many slow connections do not take the service from the others. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(LimitsTest.Tight.class)
class LimitsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Limits that a test reaches. */
    public static final class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "registry.limits.requests-per-second", "5",
                    "registry.limits.burst", "60",
                    "registry.limits.body-within", "5s",
                    "registry.limits.stream", "3M",
                    "registry.limits.stream-within", "5s");
        }
    }

    private static String bearer(String subject) {
        return "\nAccept-Language: en\nAuthorization: Bearer " + Tokens.ofClient(subject, "registrar");
    }

    private static RawHttp.Answer get(String subject) {
        return RawHttp.send("GET /v1/inputs HTTP/1.1" + bearer(subject), "");
    }

    private static void tooLarge(RawHttp.Answer answer) {
        refused(413, "too-large", answer);
    }

    private static String chunked(int bytes) {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        return chunk.repeat(bytes / 0x10000) + "0\r\n\r\n";
    }

    @Test
    void oneClientBeyondItsRateIsRefusedAndTheOthersAreNot() {
        List<RawHttp.Answer> answers = new ArrayList<>();
        while (answers.size() < 1_000 && answers.stream().noneMatch(answer -> answer.status() == 429)) {
            answers.add(get("eager"));
        }
        RawHttp.Answer refused = answers.get(answers.size() - 1);
        assertEquals(429, refused.status());
        assertEquals("application/problem+json", refused.header("Content-Type"));
        assertEquals("too-many-requests", refused.json().getString("code"));
        assertEquals("Too many requests", refused.json().getString("title"));
        assertEquals("1", refused.header("Retry-After"));
        assertEquals("0", refused.header("RateLimit-Remaining"));
        assertEquals(200, get("patient").status());
        await().atMost(Duration.ofSeconds(60)).until(() -> get("eager").status() == 200);
    }

    @Test
    void whoSaysNoNameIsCountedByAddressAndHealthIsNeverCounted() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> RawHttp.send("GET /v1/inputs HTTP/1.1", "").status() == 429);
        given().get("/q/health/live").then().statusCode(200);
        assertEquals(200, get("known").status());
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItTellsItsLengthOrNot() {
        String post = "POST /v1/inputs HTTP/1.1\nContent-Type: application/json" + bearer("large");
        tooLarge(RawHttp.send(post + "\nContent-Length: " + (MEBIBYTE + 1), ""));
        tooLarge(RawHttp.send(post + "\nTransfer-Encoding: chunked", chunked(2 * MEBIBYTE)));

        String file = "POST /v1/inputs/files HTTP/1.1\nContent-Type: application/x-ndjson" + bearer("large");
        assertEquals(
                Integer.toString(2 * MEBIBYTE),
                RawHttp.send(file + "\nTransfer-Encoding: chunked", chunked(2 * MEBIBYTE))
                        .body()
                        .replaceAll("\\D*(\\d{7}).*", "$1"));
        tooLarge(RawHttp.send(file + "\nContent-Length: " + (3 * MEBIBYTE + 1), ""));
        tooLarge(RawHttp.send(file + "\nTransfer-Encoding: chunked", chunked(4 * MEBIBYTE)));
    }

    /** As java.net.http.HttpClient does with its first request, unless it is told not to. */
    @Test
    void aBodyWithAnOfferOfHttp2IsReadAllTheSame() {
        String offer = "\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAEAAEAAAAIAAAAA";
        RawHttp.Answer answer = RawHttp.send(
                "POST /v1/inputs HTTP/1.1\nContent-Type: application/json\nContent-Length: 2" + offer
                        + bearer("modern"),
                "{}");
        assertEquals(400, answer.status());
        assertEquals("invalid", answer.json().getString("code"));
    }

    @Test
    void aBodyOfNoLengthIsAnswered() {
        for (String type : List.of("application/json", "application/x-ndjson")) {
            String to = type.endsWith("ndjson") ? "/v1/inputs/files" : "/v1/inputs";
            RawHttp.Answer answer = RawHttp.send(
                    "POST " + to + " HTTP/1.1\nContent-Type: " + type + bearer("empty")
                            + "\nTransfer-Encoding: chunked",
                    "0\r\n\r\n");
            assertEquals(type.endsWith("ndjson") ? 200 : 400, answer.status(), answer.body());
        }
    }

    @Test
    void aHeadThatIsTooLargeOrNoAddressIsRefusedWithAProblem() {
        for (String bad : List.of("a=|", "a={b}", "a=%zz", "a=\u00d3\u0098")) {
            refused(400, "malformed-address", RawHttp.send("GET /v1/inputs?" + bad + " HTTP/1.1" + bearer("head"), ""));
        }
        for (String bad : List.of("/v1/<inputs>", "/v1/%zz", "/v1/%", "/v1/%2", "/v1/%00", "/v1/a%0db")) {
            refused(400, "malformed-address", RawHttp.send("GET " + bad + " HTTP/1.1", ""));
        }
        String path = "GET /v1/inputs?a=" + "x".repeat(8 * 1024);
        refused(414, "address-too-long", RawHttp.send(path + " HTTP/1.1" + bearer("head"), ""));
        String headers = "GET /v1/inputs HTTP/1.1\nX-Large: " + "x".repeat(20 * 1024);
        refused(431, "headers-too-large", RawHttp.send(headers + bearer("head"), ""));
    }

    private static void refused(int status, String code, RawHttp.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(code, answer.json().getString("code"));
    }

    @Test
    void hundredsWhoSendByteByByteHoldNobodyUpAndEndByThemselves() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String head = ("POST /v1/inputs HTTP/1.1\nHost: localhost\nContent-Type: application/json"
                            + "\nContent-Length: 1000" + bearer("slow-" + i) + "\n\n{")
                    .replace("\n", "\r\n");
            Socket socket = RawHttp.connect();
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            slow.add(socket);
        }
        for (int i = 0; i < 10; i++) {
            for (Socket socket : slow) {
                drip(socket);
            }
            assertEquals(200, get("quick").status());
        }
        RawHttp.Answer end = RawHttp.read(slow.get(0));
        assertEquals(400, end.status());
        assertEquals("incomplete", end.json().getString("code"));
        for (Socket socket : slow) {
            // a read that comes back at all: the other side has closed
            RawHttp.read(socket);
            socket.close();
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            // closed by the other side, as it should be in the end
        }
    }

    @Test
    void aClientSendsOnlyAFewFilesAtOnce() throws IOException {
        String head = ("POST /v1/inputs/files HTTP/1.1\nHost: localhost\nContent-Type: application/x-ndjson"
                        + "\nContent-Length: 1000" + bearer("sender") + "\n\n{")
                .replace("\n", "\r\n");
        List<Socket> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket socket = RawHttp.connect();
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            files.add(socket);
        }
        List<Integer> statuses = new ArrayList<>();
        for (Socket socket : files) {
            statuses.add(RawHttp.read(socket).status());
            socket.close();
        }
        assertEquals(1, statuses.stream().filter(status -> status == 429).count(), statuses.toString());
        await().atMost(Duration.ofSeconds(60)).until(() -> sendFile().status() == 200);
    }

    private static RawHttp.Answer sendFile() {
        return RawHttp.send(
                "POST /v1/inputs/files HTTP/1.1\nContent-Type: application/x-ndjson\nContent-Length: 2"
                        + bearer("sender"),
                "{}");
    }

    @Test
    void everyAnswerTellsWhatIsLeft() {
        given().auth()
                .oauth2(Tokens.ofClient("counting", "registrar"))
                .get("/v1/inputs")
                .then()
                .statusCode(200)
                .header("RateLimit-Limit", equalTo("60"))
                .header("RateLimit-Remaining", matchesPattern("\\d+"))
                .header("RateLimit-Reset", matchesPattern("\\d+"));
    }
}

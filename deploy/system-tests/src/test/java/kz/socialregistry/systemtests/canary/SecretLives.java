package kz.socialregistry.systemtests.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.systemtests.House;

/** Canaries where they belong: people are entered, corrected, searched, read, merged and erased, by each operation that takes them. */
final class SecretLives {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPE = Map.of("Content-Type", "application/json");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final byte[] NOTHING = {};
    private static final String PURPOSE = "providing-services";

    private final Asking asking;
    private final Canary canary;
    private final House house;
    private final List<String> made = new CopyOnWriteArrayList<>();
    private final Set<String> carried = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    SecretLives(Asking asking, Canary canary, House house) {
        this.asking = asking;
        this.canary = canary;
        this.house = house;
    }

    /** Operations and fields that took a canary in and answered well. */
    Set<String> carried() {
        return carried;
    }

    /** What the others answered. */
    Set<String> refused() {
        return refused;
    }

    /** Enters somebody, and again with the same key; while the service is away, until it answers. */
    String register() {
        byte[] body = Canary.bytes(canary.person());
        Map<String, String> headers = new HashMap<>(TYPE);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        untilAnswered(headers, body, 201);
        HttpResponse<byte[]> again = untilAnswered(headers, body, 201);
        untilAnswered(headers, Canary.bytes(canary.person()), 422);
        return json(again).path("id").asText();
    }

    private HttpResponse<byte[]> untilAnswered(Map<String, String> headers, byte[] body, int status) {
        return await().pollDelay(Duration.ZERO)
                .atMost(LONGEST)
                .ignoreExceptions()
                .until(
                        () -> send("POST", "/v1/recipients", headers, body, status == 201),
                        answer -> answer.statusCode() == status);
    }

    /** The answers that nobody wishes for. */
    void bePrevented() {
        Map<String, Object> person = canary.person();
        String id = json(send("POST", "/v1/recipients", TYPE, Canary.bytes(person), true))
                .path("id")
                .asText();
        Map<String, Object> twin = new HashMap<>(canary.person());
        twin.put("iin", person.get("iin"));
        expect(409, send("POST", "/v1/recipients", TYPE, Canary.bytes(twin), false));
        byte[] patch = Canary.bytes(Map.of("name", Map.of("family", Canary.text(1), "given", Canary.text(2))));
        Map<String, String> headers =
                new HashMap<>(Map.of("Content-Type", "application/merge-patch+json", "Purpose", PURPOSE));
        expect(428, send("PATCH", "/v1/recipients/" + id, headers, patch, false));
        headers.put("If-Match", "\"v987654321\"");
        expect(412, send("PATCH", "/v1/recipients/" + id, headers, patch, false));
        expect(404, send("PATCH", "/v1/recipients/" + UUID.randomUUID(), headers, patch, false));
        expect(400, send("GET", "/v1/recipients/" + id, Map.of(), NOTHING, false));
        expect(400, send("GET", "/v1/recipients/" + id, Map.of("Purpose", Canary.SECRET_ASCII), NOTHING, false));
    }

    /** What is done with people who are known, with a purpose. */
    void beKnown() {
        Map<String, Object> person = canary.person();
        String id = json(send("POST", "/v1/recipients", TYPE, Canary.bytes(person), true))
                .path("id")
                .asText();
        String other = register();
        Map<String, String> headers = new HashMap<>(TYPE);
        headers.put("Purpose", PURPOSE);
        String name = Canary.text(canary.people() - 1);
        for (Map<String, ?> wanted :
                List.of(Map.of("iin", person.get("iin")), Map.of("name", name, "birthDate", person.get("birthDate")))) {
            HttpResponse<byte[]> answer = send("POST", "/v1/recipients/search", headers, Canary.bytes(wanted), true);
            expect(200, answer);
            wanted.keySet().forEach(field -> carried.add("searchRecipients/" + field));
            send("POST", "/v1/recipients/search", TYPE, Canary.bytes(wanted), false);
        }
        for (String path : List.of("", "/accesses", "/export")) {
            send("GET", "/v1/recipients/" + id + path, headers, NOTHING, true);
        }
        byte[] merge = Canary.bytes(Map.of("into", id, "reason", "entered-twice", "document", "17-23"));
        send("POST", "/v1/recipients/" + other + "/merge", TYPE, merge, false);
        send(
                "POST",
                "/v1/recipients/" + id + "/erasure",
                TYPE,
                Canary.bytes(Map.of("reason", "own-request", "document", "17-24")),
                false);
        send("GET", "/v1/recipients/" + id, headers, NOTHING, false);
    }

    /** Brings canaries in by an operation, on what the operations before it have made. */
    void bringIn(Operation operation) {
        String person = register();
        for (ObjectNode body : Personal.bodies(operation, canary, house.region(), house.unlimited(), person)) {
            for (String path : paths(operation.path())) {
                bringIn(operation, path, body);
            }
        }
    }

    private void bringIn(Operation operation, String path, ObjectNode body) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Content-Type", operation.takes(), "Purpose", PURPOSE, "If-Match", "*"));
        HttpResponse<byte[]> answer = asking.ask(
                ServiceName.RECIPIENTS,
                operation.id(),
                operation.method(),
                path,
                as(operation, headers),
                Canary.bytes(body),
                true);
        if (answer.statusCode() / 100 != 2) {
            refused.add(operation.id() + " " + answer.statusCode() + " "
                    + json(answer).path("code").asText());
        } else {
            Personal.fields(operation).stream()
                    .filter(field -> !body.at(field).isMissingNode())
                    .forEach(field -> carried.add(operation.id() + field));
        }
        answer.headers()
                .firstValue("Location")
                .ifPresent(location -> made.add(location.replaceAll("^https?://[^/]+", "")));
    }

    private Map<String, String> as(Operation operation, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + asking.token(operation.role()));
        return all;
    }

    /** Where the operation is found on things that exist. */
    List<String> paths(String template) {
        if (!template.contains("{")) {
            return List.of(template);
        }
        String collection = template.substring(0, template.indexOf('{'));
        String rest = template.substring(template.indexOf('}') + 1);
        List<String> paths = new ArrayList<>();
        for (String one : made) {
            String id = one.substring(one.lastIndexOf('/') + 1);
            if (one.equals(collection + id) || one.endsWith(collection.replace("/v1", "") + id)) {
                paths.add(collection + id + rest);
            }
        }
        return paths.subList(Math.max(0, paths.size() - 6), paths.size());
    }

    private HttpResponse<byte[]> send(
            String method, String path, Map<String, String> headers, byte[] body, boolean mayTell) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + asking.token("registrar"));
        HttpResponse<byte[]> answer = asking.ask(
                ServiceName.RECIPIENTS,
                method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}"),
                method,
                path,
                all,
                body,
                mayTell);
        answer.headers()
                .firstValue("Location")
                .ifPresent(location -> made.add(location.replaceAll("^https?://[^/]+", "")));
        return answer;
    }

    private static void expect(int status, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), () -> answer.request() + ": " + text(answer));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(text(answer), e);
        }
    }
}

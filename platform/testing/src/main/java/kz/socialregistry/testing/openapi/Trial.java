package kz.socialregistry.testing.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kz.socialregistry.testing.AccessTable.Operation;
import kz.socialregistry.testing.Tokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Calls one operation for a row that exists, with tokens that cover the row and with tokens that do not. */
final class Trial {

    static final UUID ELSEWHERE = UUID.randomUUID();
    private static final String MANAGER = "centre-manager";
    private static final String CHANGES = "?limit=200&changedSince=1970-01-01T00:00:00Z";

    private final Operation operation;
    private final JsonNode described;
    private final List<String> wrong;
    private final Supplier<Prepared> made;
    private @Nullable Prepared unchanged;

    /**
     * All calls of one operation.
     *
     * @param described as the description has it
     * @param wrong where to note what is not as the table says
     * @param made makes what the operation needs, anew each time
     */
    Trial(Operation operation, JsonNode described, List<String> wrong, Supplier<Prepared> made) {
        this.operation = operation;
        this.described = described;
        this.wrong = wrong;
        this.made = made;
    }

    /** The calls from inside and from outside, and those of roles that may not. */
    void run() {
        Prepared asked = fresh();
        refuse(asked);
        operation.roles().forEach((role, allowed) -> {
            if (!allowed) {
                expect(call(asked, asked.request().path(), Tokens.of(role, region(asked))), role, 403);
                return;
            }
            insiders(role).forEach((who, token) -> {
                Prepared own = fresh();
                seen(own, role + " " + who, token.of(own));
            });
        });
    }

    /** The calls from outside alone. */
    void refuse() {
        refuse(fresh());
    }

    /** Who is refused changes nothing, so all of them may ask for the same. */
    private void refuse(Prepared asked) {
        operation.roles().forEach((role, allowed) -> {
            if (allowed) {
                outsiders(role).forEach((who, token) -> refused(asked, role + " " + who, token));
            }
        });
    }

    /** What is only read is made once. */
    private Prepared fresh() {
        if (unchanged != null) {
            return unchanged;
        }
        Prepared fresh = made.get();
        if (operation.method().equals("GET")) {
            unchanged = fresh;
        }
        return fresh;
    }

    private Map<String, Token> insiders(String role) {
        Map<String, Token> tokens = new LinkedHashMap<>();
        tokens.put("of the region", asked -> Tokens.of(role, region(asked)));
        if (role.equals(MANAGER)) {
            tokens.put("of the centre", asked -> Tokens.ofCentres(role, String.valueOf(asked.centre())));
        }
        if (operation.isUnlimited()) {
            tokens.put("of another region", asked -> Tokens.of(role, ELSEWHERE.toString()));
            tokens.put("of no region", asked -> Tokens.of(role, new String[0]));
        }
        if (role.equals(MANAGER) && !operation.isLimitedByCentre()) {
            tokens.put("of another centre", asked -> Tokens.ofCentres(role, ELSEWHERE.toString()));
        }
        return tokens;
    }

    private Map<String, String> outsiders(String role) {
        Map<String, String> tokens = new LinkedHashMap<>();
        if (!operation.isUnlimited()) {
            tokens.put("of another region", Tokens.of(role, ELSEWHERE.toString()));
            tokens.put("of no region", Tokens.of(role, new String[0]));
        }
        if (role.equals(MANAGER) && operation.isLimitedByCentre()) {
            tokens.put("of another centre", Tokens.ofCentres(role, ELSEWHERE.toString()));
        }
        return tokens;
    }

    private void seen(Prepared asked, String who, String token) {
        if (!operation.method().equals("GET")) {
            boolean shown = !asked.request().body().isEmpty();
            Response answer = call(asked, asked.request().path(), token);
            // without a body the state may still forbid it: whoever is told so may see the row
            if (answer.statusCode() / 100 != 2 && (shown || answer.statusCode() != 409)) {
                expect(answer, who, 200);
            }
            expectShown(asked, answer, who);
            return;
        }
        Response answer = call(asked, asked.request().path(), token);
        expect(answer, who, 200);
        expectShown(asked, answer, who);
        if (hasFeed() && asked.shows() != null) {
            Awaitility.await(who + " " + operation.id())
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> shows(call(asked, operation.path() + CHANGES, token), asked));
        }
    }

    private void expectShown(Prepared asked, Response answer, String who) {
        if (asked.shows() != null && !shows(answer, asked)) {
            wrong.add(who + " " + operation.id() + " is not shown " + asked.shows() + ": " + answer.asString());
        }
    }

    private void refused(Prepared asked, String who, String token) {
        Response answer = call(asked, asked.request().path(), token);
        String[] told = operation.outside().split(" ");
        switch (told[0]) {
            case "404" -> expect(answer, who, 404);
            case "400" -> {
                expect(answer, who, 400);
                expectCode(answer, who, told[1]);
            }
            case "202" -> expectLater(answer, who, token, told[1]);
            case "absent" -> {
                expect(answer, who, 200);
                expectAbsent(asked, answer, who);
                if (hasFeed()) {
                    expectAbsent(asked, call(asked, operation.path() + CHANGES, token), who + " by the feed");
                }
            }
            default -> wrong.add(operation.id() + ": nobody knows what \"" + operation.outside() + "\" means");
        }
    }

    private void expectCode(Response answer, String who, String code) {
        if (!answer.asString().contains('"' + code + '"')) {
            wrong.add(who + " " + operation.id() + " is not told " + code + ": " + answer.asString());
        }
    }

    private void expectLater(Response answer, String who, String token, String code) {
        String result = answer.header("Location");
        if (result == null) {
            // nothing is taken of whoever has no regions; which of the two lines of defence says so does not matter
            if (answer.statusCode() != 404) {
                expect(answer, who, 403);
            }
        } else {
            Awaitility.await(who + " " + operation.id())
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            given().auth().oauth2(token).get(result).asString().contains('"' + code + '"'));
        }
    }

    private void expectAbsent(Prepared asked, Response answer, String who) {
        if (asked.shows() == null || shows(answer, asked)) {
            wrong.add(who + " " + operation.id() + " is shown " + asked.shows() + ": " + answer.asString());
        }
    }

    private boolean shows(Response answer, Prepared asked) {
        return answer.asString().contains(String.valueOf(asked.shows()));
    }

    private boolean hasFeed() {
        return described.path("parameters").findValuesAsText("name").contains("changedSince");
    }

    private void expect(Response answer, String who, int status) {
        if (answer.statusCode() != status) {
            wrong.add(who + " " + operation.id() + ": " + answer.statusCode() + " instead of " + status + ": "
                    + answer.asString());
        }
    }

    private Response call(Prepared asked, String path, String token) {
        return Asking.whenItsTurnHasCome(() -> {
            RequestSpecification as =
                    given().auth().oauth2(token).urlEncodingEnabled(false).header("Purpose", "providing-services");
            if (!operation.method().equals("GET")) {
                as = as.header("If-Match", "*");
            }
            if (described.has("requestBody")) {
                as = as.header("Content-Type", mediaType(described))
                        .body(asked.request().body().getBytes(StandardCharsets.UTF_8));
            }
            return as.request(operation.method(), path);
        });
    }

    private static String region(Prepared asked) {
        return asked.region().toString();
    }

    static String mediaType(JsonNode described) {
        JsonNode content = described.at("/requestBody/content");
        return content.isEmpty() ? "" : content.fieldNames().next();
    }

    private interface Token {
        String of(Prepared asked);
    }
}

package kz.socialregistry.recipients.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.socialregistry.recipients.Iins;
import kz.socialregistry.recipients.Registry;

/** Files to import, and what the service makes of them. */
public final class ImportFile {

    private static final List<String> SYLLABLES = List.of("ба", "ге", "ди", "жо", "кұ", "лы", "мә", "но", "пө", "рү");
    private static final Set<String> OVER = Set.of("done", "failed");

    private ImportFile() {}

    /** A person with a number and a name of its own and these enrolments. */
    public static String person(String... enrolments) {
        String iin = Iins.next();
        return "{\"recipient\": {\"kind\": \"person\", \"name\": {\"family\": \"%sов\", \"given\": \"%s\"}, \"iin\": \"%s\", \"synthetic\": true}, \"enrolments\": [%s]}"
                .formatted(named(iin.substring(7)), named(iin.substring(9)), iin, String.join(", ", enrolments));
    }

    /** A name that sounds like no other number's. */
    private static String named(String digits) {
        return digits.chars().mapToObj(digit -> SYLLABLES.get(digit - '0')).collect(Collectors.joining());
    }

    public static Response send(List<String> lines) {
        return send("/v1/imports", String.join("\n", lines));
    }

    static Response send(String path, String body) {
        return Registry.registrar()
                .contentType(ImportsResource.NDJSON)
                .body(body.getBytes(UTF_8))
                .post(path);
    }

    /** Waits until nothing more will happen to the import. */
    public static ValidatableResponse awaitEnd(Response accepted) {
        String location = accepted.then().statusCode(202).extract().header("Location");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> OVER.contains(Registry.registrar().get(location).<String>path("status")));
        return Registry.registrar().get(location).then().statusCode(200);
    }
}

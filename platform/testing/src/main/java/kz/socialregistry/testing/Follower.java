package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Keeps a copy of a list by following its feed of changes, as an integrator would. */
public final class Follower {

    private static final String FROM_THE_BEGINNING = "1970-01-01T00:00:00Z";

    private final String path;
    private final String token;
    private final int limit;
    private final Map<String, Map<String, Object>> copy = new HashMap<>();
    private final Set<String> told = new TreeSet<>();
    private String changedSince;

    /**
     * Begins at an instant.
     *
     * @param token of the caller
     * @param limit how many changes to take at once
     */
    public Follower(String path, String token, String instant, int limit) {
        this.path = path;
        this.token = token;
        this.limit = limit;
        this.changedSince = instant;
    }

    /** Follows from the beginning. */
    public static Follower of(String path, String role, String... regions) {
        return new Follower(
                path, regions.length == 0 ? Tokens.of(role) : Tokens.of(role, regions), FROM_THE_BEGINNING, 200);
    }

    /** Takes all there is now; the copy, by id. */
    public Map<String, Map<String, Object>> follow() {
        told.clear();
        while (takePart()) {
            // there is more
        }
        return copy;
    }

    private boolean takePart() {
        Response response = given().auth()
                .oauth2(token)
                .queryParam("changedSince", changedSince)
                .queryParam("limit", limit)
                .get(path);
        response.then().statusCode(200);
        List<Map<String, Object>> items = response.path("items");
        for (Map<String, Object> item : items) {
            String id = (String) item.get("id");
            copy.put(id, item);
            told.add(id);
        }
        List<String> removed = response.path("removed");
        copy.keySet().removeAll(removed);
        told.addAll(removed);
        changedSince = response.path("changedSince");
        return response.header("Link") != null;
    }

    /** Follows until the copy is as expected; other transactions may hold the feed up for a moment. */
    public void followUntil(Predicate<Map<String, Map<String, Object>>> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> expected.test(follow()));
    }

    /** The ids that the last step told anything of. */
    public Set<String> told() {
        return told;
    }

    /** Where it stands. */
    public String changedSince() {
        return changedSince;
    }
}

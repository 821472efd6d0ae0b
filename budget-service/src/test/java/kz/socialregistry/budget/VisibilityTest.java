package kz.socialregistry.budget;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.centres.RegionEstablished;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.events.centres.RegionState.DatedNames;
import kz.socialregistry.events.centres.RegionState.DatedParent;
import kz.socialregistry.testing.ChecksOff;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money of other regions is not there: by the check of the application, and by the database alone. */
@QuarkusTest
@WithTestResource(RealParts.class)
class VisibilityTest {

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static String allotment(UUID region, int year) {
        return BudgetClient.allotment(BudgetClient.programme(), "")
                .replace(BudgetClient.REGION, region.toString())
                .replace("2019", Integer.toString(year));
    }

    private static String made(UUID region, int year) {
        return BudgetClient.post("/v1/allotments", allotment(region, year))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static void establish(UUID id, DatedParent... parents) {
        TestTopics.publish(new RegionEstablished(new RegionState(
                id,
                parents.length == 0 ? "region" : "district",
                List.of(new DatedNames(new Names("Ө", "О", "R"), null, null)),
                List.of(),
                List.of(parents),
                null,
                true)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowsOfOtherRegionsAreNotThere(boolean checked) {
        UUID mine = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        establish(mine);
        establish(foreign);
        establish(
                moved,
                new DatedParent(mine, null, LocalDate.of(2022, 6, 8)),
                new DatedParent(foreign, LocalDate.of(2022, 6, 8), null));
        String own = made(mine, 2024);
        String ownSpending = BudgetClient.spending(own);
        String before = made(moved, 2022);
        String after = made(moved, 2023);
        String other = made(foreign, 2024);
        String otherSpending = BudgetClient.spending(other);
        String token = Tokens.of("finance-officer", mine.toString());
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> get(token, "/v1/allotments/" + before).statusCode(200));

        if (!checked) {
            ChecksOff.install();
        }
        get(token, "/v1/allotments/" + own).statusCode(200);
        get(token, "/v1/allotments/" + before).statusCode(200);
        get(token, "/v1/allotments/" + after).statusCode(404);
        get(token, "/v1/allotments/" + other).statusCode(404);
        get(token, "/v1/allotments?limit=200").statusCode(200).body("items.id", contains(own, before));
        get(token, "/v1/spendings/" + ownSpending).statusCode(200);
        get(token, "/v1/spendings/" + otherSpending).statusCode(404);
        get(token, "/v1/spendings?limit=200").statusCode(200).body("items.id", contains(ownSpending));
        post(token, "/v1/spendings", "{\"allotmentId\": \"%s\", \"unknownReason\": \"not-reported\"}".formatted(other))
                .statusCode(400)
                .body("errors.pointer", contains("/allotmentId"));
        post(token, "/v1/allotments", allotment(mine, 2024)).statusCode(201);
        post(token, "/v1/allotments", allotment(foreign, 2024)).statusCode(checked ? 400 : 403);
        get(Tokens.of("auditor"), "/v1/allotments?limit=200&region=" + foreign)
                .body("items", hasSize(1))
                .body("items.id", hasItem(other))
                .body("items.id", not(hasItem(own)));
    }
}

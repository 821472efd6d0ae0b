package kz.socialregistry.centres.provider;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.CentreCorrected;
import kz.socialregistry.testing.Follower;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProvidersTest {

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private final String bin = Given.freshBin();

    private static ValidatableResponse enter(Map<String, ?> body) {
        return Given.post("registrar", "/v1/providers", body);
    }

    private static ValidatableResponse patch(String path, String token, String ifMatch, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path)
                .then();
    }

    private static ValidatableResponse patchProvider(UUID id, String body) {
        return patch("/v1/providers/" + id, Tokens.of("registrar"), "*", body);
    }

    private static ValidatableResponse patchCentre(UUID id, String body) {
        return patch("/v1/centres/" + id, Tokens.of("registrar"), "*", body);
    }

    private static Map<String, Object> centreOf(String bin) {
        Map<String, Object> body = Given.centreBody(Given.region());
        body.put("bin", bin);
        return body;
    }

    private static UUID open(Map<String, ?> body) {
        return id(Given.post("registrar", "/v1/centres", body).statusCode(201));
    }

    private static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }

    private static UUID providerOf(UUID centre) {
        return UUID.fromString(
                Given.get("/v1/centres/" + centre).statusCode(200).extract().path("providerId"));
    }

    @Test
    void aProviderIsEnteredOnceWithItsNumber() {
        Map<String, Object> body = Given.providerBody(bin);
        body.put("contacts", Map.of("phone", "+7 7252 12-34-56"));
        UUID id = id(enter(body).statusCode(201).header("ETag", "\"v0\""));

        Given.get("/v1/providers/" + id)
                .statusCode(200)
                .body("bin", equalTo(bin))
                .body("ownership", equalTo("municipal-institution"))
                .body("branch", equalTo(false))
                .body("branchOf", nullValue())
                .body("contacts.phone", equalTo("+7 7252 12-34-56"));
        enter(body).statusCode(409).body("code", equalTo("bin-in-use")).body("providerId", equalTo(id.toString()));
        Given.get("/v1/providers?bin=" + bin).body("items.id", contains(id.toString()));
        Given.get("/v1/providers?ownership=ngo&bin=" + bin).body("items", equalTo(List.of()));
        Given.get("/v1/providers/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("provider-not-found"));
    }

    @Test
    void aCentreThatIsMadeUpEntersAProviderThatIsMadeUp() {
        Map<String, Object> madeUp = centreOf(bin);
        madeUp.put("synthetic", true);
        Given.get("/v1/providers/" + providerOf(open(madeUp))).body("synthetic", equalTo(true));
        Map<String, Object> real = centreOf(Given.freshBin());
        real.put("synthetic", false);
        Given.get("/v1/providers/" + providerOf(open(real))).body("synthetic", equalTo(false));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        enter(Map.of(
                        "bin",
                        "491240000018",
                        "ownership",
                        "crown",
                        "names",
                        Map.of("kk", "a", "en", "b"),
                        "branchOf",
                        UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/bin", "/ownership", "/names/ru", "/branchOf"))
                .body("errors.code", containsInAnyOrder("bin-invalid", "unknown-code", "required", "unknown-provider"));
    }

    @Test
    void theNumberSaysWhetherItIsABranch() {
        UUID head = Given.provider(bin);
        Map<String, Object> branch = Given.providerBody(Given.freshBranchBin());
        branch.put("branchOf", head);
        UUID branchId =
                id(enter(branch).statusCode(201).body("branch", equalTo(true)).body("branchOf", equalTo("" + head)));

        Map<String, Object> contradicting = Given.providerBody(Given.freshBin());
        contradicting.put("branchOf", head);
        enter(contradicting).statusCode(400).body("errors.code", contains("head-by-number"));
        Map<String, Object> below = Given.providerBody(Given.freshBranchBin());
        below.put("branchOf", branchId);
        enter(below).statusCode(400).body("errors.code", contains("branch-of-branch"));
        patchProvider(head, "{\"bin\": \"" + Given.freshBranchBin() + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/bin"))
                .body("errors.code", contains("branch-of-branch"));
        patchProvider(branchId, "{\"branchOf\": \"" + branchId + "\"}")
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("branch-of-itself", "branch-of-branch"));
    }

    @Test
    void aCentreIsOfTheProviderWithItsNumberAndEntersItIfItIsNew() {
        UUID centre = open(centreOf(bin));
        UUID provider = providerOf(centre);
        Given.get("/v1/providers/" + provider)
                .body("bin", equalTo(bin))
                .body("names.en", equalTo("Centre"))
                .body("ownership", equalTo("municipal-institution"));

        Map<String, Object> byId = Given.centreBody(Given.region());
        byId.remove("providerKind");
        byId.put("providerId", provider);
        UUID second = open(byId);
        Given.get("/v1/centres/" + second)
                .body("bin", equalTo(bin))
                .body("providerKind", equalTo("municipal-institution"));
        assertEquals(provider, providerOf(open(centreOf(bin))));
        Given.get("/v1/centres?limit=2&providerId=" + provider).body("items.id", contains("" + centre, "" + second));
    }

    @Test
    void whatContradictsTheProviderIsRefused() {
        UUID provider = Given.provider(bin);
        Map<String, Object> body = centreOf(Given.freshBin());
        body.put("providerId", provider);
        body.put("providerKind", "ngo");
        Given.post("registrar", "/v1/centres", body)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/bin", "/providerKind"))
                .body("errors.code", contains("not-of-the-provider", "not-of-the-provider"));
        body.put("providerId", UUID.randomUUID());
        body.remove("bin");
        Given.post("registrar", "/v1/centres", body)
                .statusCode(400)
                .body("errors.pointer", contains("/providerId"))
                .body("errors.code", contains("unknown-provider"));
        body.remove("providerId");
        body.remove("providerKind");
        Given.post("registrar", "/v1/centres", body)
                .statusCode(400)
                .body("errors.pointer", contains("/providerKind"))
                .body("errors.code", contains("required"));
    }

    @Test
    void aCentrePassesToTheProviderThatAPatchNames() {
        UUID centre = open(centreOf(bin));
        Map<String, Object> privateOne = Given.providerBody(Given.freshBin());
        privateOne.put("ownership", "private");
        UUID other = id(enter(privateOne));

        patchCentre(centre, "{\"providerId\": \"" + other + "\"}")
                .statusCode(200)
                .body("bin", equalTo(privateOne.get("bin")))
                .body("providerKind", equalTo("private"));
        patchCentre(centre, "{\"providerKind\": \"ngo\"}")
                .statusCode(400)
                .body("errors.code", contains("not-of-the-provider"));
        patchCentre(centre, "{\"bin\": \"" + bin + "\"}")
                .statusCode(200)
                .body("providerKind", equalTo("municipal-institution"));
        String fresh = Given.freshBin();
        patchCentre(centre, "{\"bin\": \"" + fresh + "\"}")
                .statusCode(200)
                .body("bin", equalTo(fresh))
                .body("providerKind", equalTo("municipal-institution"));
        patchCentre(centre, "{\"providerId\": null}")
                .statusCode(200)
                .body("bin", nullValue())
                .body("providerKind", equalTo("municipal-institution"));
    }

    @Test
    void itsCentresFollowACorrectionOfTheProvider() {
        UUID centre = open(centreOf(bin));
        UUID provider = providerOf(centre);
        String right = Given.freshBin();
        patchProvider(provider, "{\"ownership\": \"municipal-enterprise\", \"bin\": \"" + right + "\"}")
                .statusCode(200)
                .header("ETag", "\"v1\"");
        Given.get("/v1/centres/" + centre)
                .body("providerKind", equalTo("municipal-enterprise"))
                .body("bin", equalTo(right));
        var told = database.published(centre);
        CentreCorrected corrected = (CentreCorrected) told.get(1);
        assertEquals(right, corrected.centre().bin());
        assertEquals(provider, corrected.centre().providerId());

        patchProvider(provider, "{\"names\": {\"en\": \"Renamed\"}}").statusCode(200);
        assertEquals(2, database.published(centre).size());
        patch("/v1/providers/" + provider, Tokens.of("registrar"), "\"v0\"", "{}")
                .statusCode(412);
        Given.provider(bin);
        patchProvider(provider, "{\"bin\": \"" + bin + "\"}").statusCode(409).body("code", equalTo("bin-in-use"));
    }

    @Test
    void onlyWhoSeesAllItsCentresCorrectsAProvider() {
        Map<String, Object> here = centreOf(bin);
        UUID provider = providerOf(open(here));
        open(centreOf(bin));
        String mine = here.get("regionId").toString();
        patch("/v1/providers/" + provider, Tokens.of("registrar", mine), "*", "{\"source\": \"X\"}")
                .statusCode(409)
                .body("code", equalTo("provider-of-other-regions"));
        given().auth()
                .oauth2(Tokens.of("analyst", mine))
                .get("/v1/providers/" + provider)
                .then()
                .statusCode(200)
                .body("source", nullValue());
        patchProvider(provider, "{\"source\": \"X\"}").statusCode(200).body("source", equalTo("X"));
    }

    @Test
    void aCentreSharesTheProviderThatAnotherEntersAtTheSameMoment() throws Exception {
        UUID other = UUID.randomUUID();
        Map<String, Object> body = centreOf(bin);
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (Connection another = dataSource.getConnection();
                Statement entering = another.createStatement()) {
            another.setAutoCommit(false);
            entering.execute("insert into provider (id, bin, ownership, name_kk, name_ru, name_en, version) values ('"
                    + other + "', '" + bin + "', 'municipal-institution', 'а', 'б', 'c', 0)");
            Future<UUID> centre = client.submit(() -> open(body));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.number("select count(*) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and query like '%insert into provider%'")
                            == 1);
            another.commit();
            another.setAutoCommit(true);
            assertEquals(other, providerOf(centre.get()));
        } finally {
            client.shutdownNow();
        }
        assertEquals(1, database.number("select count(*) from provider where bin = ?", bin));
    }

    @Test
    void theDatabaseLetsNoCentreDifferFromItsProvider() {
        UUID centre = open(centreOf(bin));
        for (String change : List.of("bin = '491240000019'", "provider_kind = 'ngo'", "bin = null")) {
            assertThrows(
                    SQLException.class,
                    () -> database.update("update centre set " + change + " where id = ?", centre),
                    change);
        }
    }

    @Test
    void aCopyCanBeKept() {
        Follower follower = Follower.of("/v1/providers", "integrator");
        follower.follow();
        String provider = Given.provider(bin).toString();
        follower.followUntil(copy -> copy.containsKey(provider));
        patchProvider(UUID.fromString(provider), "{\"ownership\": \"ngo\"}").statusCode(200);
        follower.followUntil(copy -> copy.get(provider).get("ownership").equals("ngo"));
    }
}

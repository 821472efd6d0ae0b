package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Every role tries every operation that the OpenAPI document lists. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AccessTest {

    private static final Set<String> ALL = Set.of(
            "registrar", "centre-manager", "finance-officer", "analyst", "integrator", "auditor", "administrator");
    private static final Set<String> CENTRE_WRITERS = Set.of("registrar", "administrator");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("establishRegion", Set.of("administrator")),
            Map.entry("listRegions", ALL),
            Map.entry("getRegion", ALL),
            Map.entry("openCentre", CENTRE_WRITERS),
            Map.entry("listCentres", ALL),
            Map.entry("getCentre", ALL),
            Map.entry("closeCentre", CENTRE_WRITERS),
            Map.entry("openUnit", CENTRE_WRITERS),
            Map.entry("listUnits", ALL),
            Map.entry("getUnit", ALL),
            Map.entry("enterCapacity", CENTRE_WRITERS),
            Map.entry("listCapacities", ALL),
            Map.entry("countStaff", CENTRE_WRITERS),
            Map.entry("listStaff", ALL),
            Map.entry("listPlaces", ALL),
            Map.entry("listQueue", Set.of("registrar", "centre-manager", "auditor", "administrator")));

    @Test
    void eachRoleMayDoWhatItIsMeantToAndNothingElse() {
        Map<String, Map<String, Map<String, Object>>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Set<String> seen = new TreeSet<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (!(operation instanceof Map) || !operation.containsKey("operationId")) {
                return;
            }
            String id = (String) operation.get("operationId");
            if (ALLOWED.containsKey(id)) {
                seen.add(id);
                ALL.forEach(role -> tryAs(role, id, method, path));
            }
            assertEquals(401, call(given(), method, path), "without a token: " + id);
        }));
        assertEquals(new TreeSet<>(ALLOWED.keySet()), seen);
    }

    private static void tryAs(String role, String id, String method, String path) {
        int status = call(given().auth().oauth2(Tokens.of(role)), method, path);
        if (ALLOWED.get(id).contains(role)) {
            assertNotEquals(403, status, role + " must be allowed " + id);
            assertNotEquals(401, status, role + " must be known to " + id);
        } else {
            assertEquals(403, status, role + " must not be allowed " + id);
        }
    }

    private static int call(RequestSpecification as, String method, String path) {
        String address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (method.equals("post")) {
            as = as.contentType(ContentType.JSON).body("{}");
        }
        return as.request(method.toUpperCase(java.util.Locale.ROOT), address).statusCode();
    }
}

package kz.socialregistry.centres.placement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who waits is told where a place is free. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AlternativesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Saga saga;

    private static UUID unit(UUID centre, String format, String targetGroup, int places) {
        Map<String, Object> body = Given.unitBody(Given.places(places));
        body.put("format", format);
        body.put("targetGroup", targetGroup);
        return UUID.fromString(Given.post("registrar", "/v1/centres/" + centre + "/units", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static UUID licensed(UUID region) {
        return Given.centre(region);
    }

    private static ValidatableResponse alternatives(UUID unit, String on, UUID... regions) {
        String[] seen = new String[regions.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = regions[i].toString();
        }
        return given().auth()
                .oauth2(Tokens.of("registrar", seen))
                .get("/v1/units/{id}/alternatives?on={on}&limit=50", unit, on)
                .then()
                .statusCode(200);
    }

    @Test
    void theNearestFittingUnitsWithAFreePlaceAreToldWithTheReason() {
        UUID region = Given.region();
        UUID district = Given.district(region);
        UUID elsewhere = Given.region();
        UUID full = unit(licensed(district), "inpatient", "elderly-alone", 1);
        saga.receive(
                Enrolment.wanting(full, DAY).requested(),
                Enrolment.wanting(full, DAY).requested());
        UUID far = unit(licensed(elsewhere), "inpatient", "elderly-alone", 9);
        UUID wider = unit(licensed(Given.district(region)), "inpatient", "elderly-and-disabled", 5);
        UUID near = unit(licensed(district), "inpatient", "elderly-alone", 2);
        UUID ofRegion = unit(licensed(region), "inpatient", "elderly-alone", 3);
        unit(Given.unlicensedCentre(district), "inpatient", "elderly-alone", 5);
        unit(licensed(district), "semi-inpatient", "elderly-alone", 5);
        unit(licensed(district), "inpatient", "children-psychoneurological", 5);
        UUID taken = unit(licensed(district), "inpatient", "elderly-alone", 1);
        saga.receive(Enrolment.wanting(taken, DAY).requested());

        alternatives(full, "2026-03-01", region, elsewhere)
                .body("items.unitId", contains(near.toString(), ofRegion.toString(), wider.toString(), far.toString()))
                .body("items.nearness", contains("same-district", "same-region", "same-region", "elsewhere"))
                .body("items.targetGroupFit", contains("same", "same", "wider", "same"))
                .body("items.free", contains(2, 3, 5, 9))
                .body("items[0].licence", equalTo("valid"));
        alternatives(full, "2026-03-01", region).body("items.size()", equalTo(3));
        alternatives(wider, "2026-03-01", region).body("items", empty());
        // before a licence was asked for; the unit that is taken from 2026 on is no place to go to in 2024 either
        alternatives(full, "2024-12-31", region)
                .body("items.size()", equalTo(4))
                .body("items[0].licence", equalTo("not-required"));

        Given.get("/v1/places?region={r}&on=2026-03-01", region)
                .body(
                        "groups.find { it.targetGroup == 'elderly-alone' && it.format == 'inpatient' }.totals.free",
                        equalTo(10))
                .body(
                        "groups.find { it.targetGroup == 'elderly-alone' && it.format == 'inpatient' }.totals.queued",
                        equalTo(1))
                .body(
                        "groups.targetGroup",
                        contains(
                                "children-psychoneurological",
                                "elderly-alone",
                                "elderly-and-disabled",
                                "elderly-alone"));
    }

    @Test
    void aUnitThatTakesEverybodyIsFound() {
        UUID region = Given.region();
        UUID waits = unit(licensed(region), "inpatient", "elderly-alone", 1);
        Map<String, Object> body = Given.unitBody(Map.of("kind", "unlimited"));
        body.put("targetGroup", "elderly-alone");
        String open = Given.post("registrar", "/v1/centres/" + licensed(region) + "/units", body)
                .extract()
                .path("id");
        alternatives(waits, "2026-03-01", region)
                .body("items.unitId", contains(open))
                .body("items[0].free", equalTo(null));
    }

    @Test
    void ofThoseEquallyNearTheFreestComesFirstIfItsLicenceIsForTheFormat() {
        UUID region = Given.region();
        UUID waits = unit(licensed(region), "inpatient", "elderly-alone", 1);
        UUID small = unit(licensed(region), "inpatient", "elderly-alone", 2);
        UUID large = unit(licensed(region), "inpatient", "elderly-alone", 7);
        UUID otherFormat = Given.unlicensedCentre(region);
        unit(otherFormat, "inpatient", "elderly-alone", 9);
        Map<String, Object> licence = Given.licenceBody("2025-01-01");
        licence.put("formats", List.of("semi-inpatient"));
        Given.post("registrar", "/v1/centres/" + otherFormat + "/licences", licence)
                .statusCode(201);
        alternatives(waits, "2026-03-01", region).body("items.unitId", contains(large.toString(), small.toString()));
    }

    @Test
    void whereNobodyIsTakenInNobodyIsSent() {
        UUID region = Given.region();
        UUID waits = unit(licensed(region), "inpatient", "elderly-alone", 1);
        UUID centre = licensed(region);
        UUID other = unit(centre, "inpatient", "elderly-alone", 3);
        alternatives(waits, "2026-03-01", region).body("items.unitId", contains(other.toString()));
        Map<String, Object> act =
                Map.of("kind", "suspend", "on", "2026-02-01", "until", "2026-09-01", "reason", "Repair");
        Given.post("registrar", "/v1/centres/" + centre + "/acts", act).statusCode(201);
        alternatives(waits, "2026-03-01", region).body("items", empty());
        alternatives(waits, "2026-09-01", region).body("items.unitId", contains(other.toString()));
    }

    @Test
    void onlyUnitsForTheSameAgesAndSexAreTold() {
        UUID region = Given.region();
        UUID waits = unit(region, Map.of("ageFromMonths", 18, "ageToMonths", 216, "sex", "female"));
        unit(region, Map.of("sex", "male"));
        unit(region, Map.of("ageFromMonths", 216));
        unit(region, Map.of("ageToMonths", 18));
        UUID everybody = unit(region, null);
        UUID older = unit(region, Map.of("ageFromMonths", 120, "sex", "female"));
        alternatives(waits, "2026-03-01", region)
                .body("items.unitId", containsInAnyOrder(everybody.toString(), older.toString()))
                .body("items.find { it.unitId == '" + everybody + "' }.admits", equalTo(null))
                .body("items.find { it.unitId == '" + older + "' }.admits.ageFromMonths", equalTo(120))
                .body("items.find { it.unitId == '" + older + "' }.admits.sex", equalTo("female"));
    }

    @Test
    void aPlaceThatIsFreeForAWhileIsNoPlaceToGoTo() {
        UUID region = Given.region();
        UUID waits = unit(region, null);
        UUID later = unit(licensed(region), "inpatient", "elderly-and-disabled", 1);
        alternatives(waits, "2026-03-01", region).body("items.unitId", contains(later.toString()));
        saga.receive(Enrolment.wanting(later, LocalDate.of(2026, 5, 1)).requested());
        alternatives(waits, "2026-03-01", region).body("items", empty());
    }

    private static UUID unit(UUID region, @Nullable Map<String, ?> admits) {
        Map<String, Object> body = Given.unitBody(Given.places(3));
        body.put("admits", admits);
        return UUID.fromString(Given.post("registrar", "/v1/centres/" + licensed(region) + "/units", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void aUnitThatIsNotThereHasNoAlternatives() {
        Given.get("/v1/units/{id}/alternatives", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("unit-not-found"));
    }
}

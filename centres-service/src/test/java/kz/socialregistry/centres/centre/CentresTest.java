package kz.socialregistry.centres.centre;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.Names;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CentresTest {

    @Inject
    Database database;

    private static UUID open(Map<String, Object> body) {
        return UUID.fromString(Given.post("registrar", "/v1/centres", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void aCentreIsEnteredAndToldWithAllThatIsKnownOfIt() {
        UUID region = Given.region();
        Map<String, Object> body = Given.centreBody(region);
        body.put("number", "5");
        String bin = Given.freshBin();
        UUID provider = Given.provider(bin);
        body.put("bin", bin);
        body.put("openedOn", "2001-09-01");
        body.put("countsIn", List.of("departmental-centres"));
        body.put("source", "Report");
        UUID id = open(body);
        Given.get("/v1/centres/{id}", id)
                .statusCode(200)
                .header("ETag", equalTo("\"v0\""))
                .body("number", equalTo("5"))
                .body("closedOn", nullValue())
                .body("countsIn", contains("departmental-centres"))
                .body("synthetic", equalTo(false));
        assertEquals(
                List.of(new CentreOpened(new CentreState(
                        id,
                        "5",
                        "general",
                        "municipal-institution",
                        new Names("Centre (kk)", "Centre (ru)", "Centre"),
                        bin,
                        region,
                        LocalDate.of(2001, 9, 1),
                        null,
                        List.of("departmental-centres"),
                        "Report",
                        false,
                        List.of(),
                        null,
                        provider))),
                database.published(id));
    }

    @Test
    void notKnowingTheTotalsIsNotTheSameAsCountingInNone() {
        UUID region = Given.region();
        Map<String, Object> none = Given.centreBody(region);
        none.put("countsIn", List.of());
        assertEquals(
                null,
                ((CentreOpened) database.published(Given.unlicensedCentre(region))
                                .get(0))
                        .centre()
                        .countsIn());
        assertEquals(
                List.of(),
                ((CentreOpened) database.published(open(none)).get(0)).centre().countsIn());
    }

    @Test
    void codesRegionAndNumberAreCheckedAllAtOnce() {
        Map<String, Object> body = Given.centreBody(UUID.randomUUID());
        body.put("kind", "castle");
        body.put("providerKind", "crown");
        body.put("countsIn", List.of("departmental-centres", "everything"));
        Given.post("registrar", "/v1/centres", body)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/providerKind", "/countsIn/1", "/regionId"))
                .body(
                        "errors.code",
                        containsInAnyOrder("unknown-code", "unknown-code", "unknown-code", "unknown-region"));
    }

    @Test
    void aBusinessNumberThatCannotExistIsRefused() {
        Map<String, Object> body = Given.centreBody(Given.region());
        body.put("bin", "491240000018");
        Given.post("registrar", "/v1/centres", body)
                .statusCode(400)
                .body("errors.pointer", contains("/bin"))
                .body("errors.code", contains("bin-invalid"));
    }

    @Test
    void aNumberIsUsedOnceInARegion() {
        UUID region = Given.region();
        Map<String, Object> body = Given.centreBody(region);
        body.put("number", "1");
        open(body);
        Given.post("registrar", "/v1/centres", body).statusCode(409).body("code", equalTo("centre-number-in-use"));
        body.put("regionId", Given.region());
        open(body);
    }

    @Test
    void centresOfARegionAreThoseOfItsDistrictsToo() {
        String code = Given.freshCode();
        UUID region = UUID.fromString(Given.post(
                        "administrator",
                        "/v1/regions",
                        Map.of(
                                "level", "region",
                                "names", List.of(Map.of("names", Given.names("R"))),
                                "katoCodes", List.of(Map.of("code", code))))
                .extract()
                .path("id"));
        String inRegion = Given.unlicensedCentre(region).toString();
        String inDistrict = Given.unlicensedCentre(Given.district(region)).toString();
        Map<String, Object> crisis = Given.centreBody(region);
        crisis.put("kind", "crisis");
        crisis.put("providerKind", "ngo");
        String crisisCentre = open(crisis).toString();
        Given.get("/v1/centres?region={r}", region).body("items.id", contains(inRegion, inDistrict, crisisCentre));
        Given.get("/v1/centres?region={r}&kind=general", code).body("items.id", contains(inRegion, inDistrict));
        Given.get("/v1/centres?region={r}&providerKind=ngo", code).body("items.id", contains(crisisCentre));
        Given.get("/v1/centres?region=nowhere")
                .statusCode(400)
                .body("errors.pointer", contains("?region"))
                .body("errors.code", contains("region"));
    }

    @Test
    void aCentreThatIsNotThereIsNotFound() {
        Given.get("/v1/centres/{id}", UUID.randomUUID()).statusCode(404).body("code", equalTo("centre-not-found"));
    }
}

package kz.socialregistry.centres.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.events.centres.UnitCorrected;
import kz.socialregistry.events.centres.UnitState;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be corrected of a unit. */
@QuarkusTest
@WithTestResource(RealParts.class)
class UnitCorrectionsTest {

    @Inject
    Database database;

    private UUID unit;

    @BeforeEach
    void openAUnit() {
        unit = Given.unitOf(3);
    }

    private ValidatableResponse patch(String ifMatch, String body) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .contentType("application/merge-patch+json")
                .header("Accept-Language", "en")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/units/" + unit)
                .then();
    }

    @Test
    void whatIsGivenReplacesWhatIsThereAndTheRestStays() {
        Given.get("/v1/units/" + unit).body("holdDays", equalTo(14)).body("admits", nullValue());

        patch("\"v0\"", "{\"admits\": {\"ageFromMonths\": 18, \"ageToMonths\": 216}, \"holdDays\": 10, \"shifts\": 2}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("admits.ageFromMonths", equalTo(18))
                .body("admits.sex", nullValue())
                .body("holdDays", equalTo(10))
                .body("names.en", equalTo("Unit"))
                .body("capacities[0].places", equalTo(3));
        patch("\"v1\"", "{\"admits\": {\"sex\": \"female\"}, \"shifts\": null}")
                .statusCode(200)
                .body("admits.ageToMonths", equalTo(216))
                .body("admits.sex", equalTo("female"))
                .body("shifts", nullValue());

        List<kz.socialregistry.events.Event> told = database.published(unit);
        UnitState state = ((UnitCorrected) told.get(told.size() - 1)).unit();
        assertEquals(new UnitState.Admits(18, 216, "female"), state.admits());
        assertEquals(10, state.holdDays());
        assertEquals(3, told.size());
    }

    @Test
    void whatChangesNothingIsNotTold() {
        patch("\"v0\"", "{\"holdDays\": 14}")
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("capacities[0].places", equalTo(3));
        assertEquals(1, database.published(unit).size());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        patch(
                        "\"v0\"",
                        "{\"admits\": {\"ageFromMonths\": 216, \"ageToMonths\": 18, \"sex\": \"x\"}, \"holdDays\": 0,"
                                + " \"countsIn\": [\"nothing\"]}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/admits/sex", "/admits/ageToMonths", "/holdDays", "/countsIn/0"));
        patch("\"v0\"", "{\"format\": \"at-home\"}").statusCode(400).body("errors[0].pointer", equalTo("/format"));
        patch("\"v7\"", "{\"holdDays\": 9}").statusCode(412);
        Given.get("/v1/units/" + unit).body("holdDays", equalTo(14));
    }
}

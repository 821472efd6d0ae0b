package kz.socialregistry.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import kz.socialregistry.testing.Tokens;

/** Asks the service over HTTP. */
public final class Asking {

    private Asking() {}

    /** A request of an analyst who reads English. */
    public static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.of("analyst")).header("Accept-Language", "en");
    }

    /** The report, which must be answered. */
    public static ValidatableResponse report(String name, Map<String, ?> parameters) {
        return analyst()
                .queryParams(parameters)
                .get("/v1/reports/" + name)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}

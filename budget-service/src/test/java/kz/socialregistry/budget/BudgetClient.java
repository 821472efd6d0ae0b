package kz.socialregistry.budget;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import kz.socialregistry.testing.Tokens;

/** Calls the service as its users do. */
public final class BudgetClient {

    public static final String REGION = "019a8f00-0000-7000-8000-000000000019";

    private BudgetClient() {}

    public static RequestSpecification as(String role) {
        return as(role, "en");
    }

    public static RequestSpecification as(String role, String language) {
        return given().auth().oauth2(Tokens.of(role)).header("Accept-Language", language);
    }

    public static ValidatableResponse post(String path, String body) {
        return as("finance-officer")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static String programme() {
        return post("/v1/programmes", """
                        {"code": "p-%s", "instrument": "maintenance",
                         "names": {"kk": "Ұстау", "ru": "Содержание", "en": "Maintenance"}}
                        """.formatted(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param fields what follows the required ones, with a comma before it */
    public static String allotment(String programmeId, String fields) {
        return """
                {"programmeId": "%s", "regionId": "%s", "year": 2019%s}
                """.formatted(programmeId, REGION, fields);
    }

    /** The id of an allotment of 6 672 thousand tenge. */
    public static String allotment() {
        return allotment(UUID.fromString(REGION));
    }

    /** The same in this region. */
    public static String allotment(UUID region) {
        String amount = ", \"amount\": {\"amount\": \"6672000.00\", \"currency\": \"KZT\"}";
        return post("/v1/allotments", allotment(programme(), amount).replace(REGION, region.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a spending that was not reported. */
    public static String spending(String allotment) {
        return post(
                        "/v1/spendings",
                        "{\"allotmentId\": \"%s\", \"unknownReason\": \"not-reported\"}".formatted(allotment))
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** What the service under test recorded of changes, as an auditor reads it. */
public final class Changes {

    private Changes() {}

    /** The entries of a thing, oldest first. */
    public static ValidatableResponse of(String entity, Object id) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("entity", entity)
                .queryParam("entityId", id.toString())
                .get("/v1/audit")
                .then()
                .statusCode(200);
    }
}

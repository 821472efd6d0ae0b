package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class UnreadableHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"canary", "wait=0", "\"\"", "/", "application/json;q=a", ", ,"})
    void anAcceptThatNamesNothingExpressesNoPreference(String accept) {
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Accept", accept)
                .get("/v1/probes?limit=7")
                .then()
                .statusCode(200)
                .body(equalTo("7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", ".", "a", "a.b", "a.b.", "..c", "", "a.b.c.d"})
    void aTokenWithoutThreePartsIsNone(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/probes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "_", ";", "q=1", "zz-ZZ-x-canary", "en;q=x"})
    void aLanguageThatCannotBeReadIsKazakh(String language) {
        given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Accept-Language", language)
                .get("/v1/probes/not-an-id")
                .then()
                .statusCode(404)
                .body("title", equalTo("Табылмады"));
    }
}

package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens of the right key are taken if their algorithm is on the list. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AlgorithmsTest {

    private static int status(SignatureAlgorithm algorithm) {
        String token = Tokens.claims(List.of("auditor"), "*")
                .jws()
                .algorithm(algorithm)
                .sign(Tokens.privateKey());
        return given().auth().oauth2(token).get("/v1/caller-probe").statusCode();
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "PS256"})
    void thoseOfTheListAreTaken(SignatureAlgorithm algorithm) {
        assertEquals(200, status(algorithm));
    }

    @ParameterizedTest
    @EnumSource(names = {"RS384", "RS512", "PS384", "PS512"})
    void othersAreNot(SignatureAlgorithm algorithm) {
        assertEquals(401, status(algorithm));
    }
}

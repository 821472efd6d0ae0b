package kz.socialregistry.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query may and may not ask. */
@QuarkusTest
@WithTestResource(RealParts.class)
class QueryParametersTest {

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.of("registrar"))
                .header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get("/v1/inputs?" + query)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour=red | ?colour | unknown-parameter",
                "On=2026-01-01 | ?On | unknown-parameter",
                "level=region&level=district | ?level | repeated-parameter",
                "on=2026-02-30 | ?on | date",
                "on=2026-1-1 | ?on | date",
                "on=%2B10000-01-01 | ?on | date",
                "id=1-1-1-1-1 | ?id | uuid",
                "n=1.5 | ?n | number",
                "n=2147483648 | ?n | number",
                "n=99999999999999999999 | ?n | number",
                "yes=TRUE | ?yes | boolean",
                "size=0 | ?size | range-min",
                "size=10 | ?size | range-max",
                "level=planet | ?level | pattern",
                "region=193 | ?region | region",
                "text= | ?text | size",
                "text | ?text | size",
                "text=%00 | ?text | control-character",
                "text=a%0Ab | ?text | control-character",
                "text=%C2%85 | ?text | control-character",
                "text=%EF%BB%BF | ?text | control-character",
                "text=%ff | ?text | encoding",
                "text=%ED%A0%80 | ?text | encoding",
                "text=%C0%80 | ?text | encoding",
                "%ff=1 | ? | encoding",
                "%00=1 | ? | encoding"
            })
    void whatIsWrongIsNamed(String query, String parameter, String code) {
        ask(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        ask("on=today&id=x&size=99&level=planet&colour=red&yes=1&yes=2&text=%ff&n=x")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "?on date",
                                "?id uuid",
                                "?size range-max",
                                "?level pattern",
                                "?colour unknown-parameter",
                                "?yes repeated-parameter",
                                "?text encoding",
                                "?n number"));
    }

    @Test
    void whatIsRightComesThrough() {
        ask("on=2026-01-01&id=01981f6e-6a10-7d02-8a11-90b1c2d3e4f5&size=9&level=region&region=79&yes=true&n=-3"
                        + "&many=a&many=b&text=%D3%98%20%D0%98%CC%86")
                .statusCode(200)
                .body("text", equalTo("Ә И\u0306"))
                .body("many", equalTo(List.of("a", "b")))
                .body("n", equalTo(-3));
        ask("&&").statusCode(200);
    }
}

package kz.socialregistry.reporting.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OpenApiTest {

    @Test
    void everyParameterOfAReportIsDescribed() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body(
                        "paths.'/v1/reports/served'.get.parameters.'$ref'",
                        hasItems("#/components/parameters/region", "#/components/parameters/groupByOfPeople"))
                .body(
                        "components.schemas.PeopleAnswer.properties.keySet()",
                        hasItems("value", "rule", "asOf", "parts"));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        String text = given().queryParam("format", "json").get("/q/openapi").asString();
        JsonNode description = new ObjectMapper().readTree(text);
        Matcher reference = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#([^\"]+)\"").matcher(text);
        List<String> broken = new ArrayList<>();
        int found = 0;
        while (reference.find()) {
            found++;
            if (description.at(reference.group(1)).isMissingNode()) {
                broken.add(reference.group(1));
            }
        }
        assertFalse(found == 0);
        assertEquals(List.of(), broken);
    }
}

package kz.socialregistry.budget;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** The description of the interface is whole. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiTest {

    @Test
    void everyOperationTellsItsBodiesWithExamplesAndItsProblems() {
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        List<String> missing = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (!path.matches("/v1/(programmes|allotments|spendings).*") || !operation.containsKey("responses")) {
                return;
            }
            seen.add(method + " " + path);
            Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
            for (String status : List.of("400", "401", "403")) {
                check(responses.containsKey(status), path + " " + method + " has no " + status, missing);
            }
            check(operation.containsKey("operationId"), path + " " + method + " has no id", missing);
            if (method.equals("post")) {
                Map<?, ?> body = (Map<?, ?>) operation.get("requestBody");
                Map<?, ?> json = (Map<?, ?>) ((Map<?, ?>) body.get("content")).get("application/json");
                check(json != null && json.containsKey("examples"), path + " has no example", missing);
                check(responses.containsKey("201"), path + " has no 201", missing);
            }
        }));

        assertEquals(9, seen.size(), seen::toString);
        assertEquals(List.of(), missing);
        assertEquals("object", document.getString("components.schemas.Problem.type"));
    }

    private static void check(boolean there, String otherwise, List<String> missing) {
        if (!there) {
            missing.add(otherwise);
        }
    }
}

package kz.socialregistry.reporting.published;

import static kz.socialregistry.reporting.Asking.analyst;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.socialregistry.reporting.World;
import kz.socialregistry.testing.Changes;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Who entered a published report. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ChangesTest {

    @Test
    void aPublishedReportIsRecordedInTheRegionItIsAbout() {
        World world = new World();
        String code = World.code();
        UUID region = world.region(code);
        world.publish();
        String report = analyst()
                .header("Change-Reason", "Order%205")
                .contentType("application/json")
                .body("""
                        {"code": "report-%s", "region": "%s", "periodFrom": "2019-01-01", "periodTo": "2019-12-31",
                         "names": {"kk": "Есеп", "ru": "Отчёт", "en": "Report"}, "source": "a paper", "figures": [
                         {"code": "used", "label": {"kk": "к", "ru": "р", "en": "e"}, "value": "1", "unit": "person",
                          "origin": "printed", "measure": {"name": "served", "filters": {}}}]}
                        """.formatted(UUID.randomUUID(), code))
                .post("/v1/published-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Changes.of("published-report", report)
                .body("items.action", contains("insert"))
                .body("items.actor", contains("test-analyst"))
                .body("items.reason", contains("Order 5"))
                .body("items.regionId", contains(region.toString()))
                .body("items[0].after.figures", hasSize(1));
        Changes.of("region", region).body("items", hasSize(0));
    }
}

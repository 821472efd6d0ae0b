package kz.socialregistry.centres.staffing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class StaffingTest {

    @Inject
    Database database;

    private static void count(UUID centre, String on, int headcount, List<Map<String, Object>> groups) {
        Given.post(
                        "registrar",
                        "/v1/centres/" + centre + "/staff",
                        Map.of("on", on, "headcount", headcount, "groups", groups))
                .statusCode(201);
    }

    private static Map<String, Object> workersOf(UUID unit, int workers) {
        return Map.of("profession", "social-worker", "headcount", workers, "unitId", unit);
    }

    private void recipient(UUID unit, String from, String until) throws SQLException {
        database.update(
                "insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, place_from, place_until)"
                        + " values (gen_random_uuid(), ?, 'released', ?::date, ?::date, ?::date, ?::date)",
                unit,
                from,
                from,
                from,
                until);
    }

    @Test
    void theThirteenCentresOfACityHaveMoreThanSixteenHundredSpecialists() {
        UUID city = Given.region();
        UUID district = Given.district(city);
        for (int i = 0; i < 13; i++) {
            UUID centre = Given.centre(i < 5 ? city : district);
            count(centre, "2025-01-01", 90, List.of());
            List<Map<String, Object>> groups = List.of(
                    Map.of("profession", "nurse", "headcount", 20, "certified", 18),
                    Map.of("profession", "doctor", "headcount", 4));
            count(centre, "2026-01-01", 126, groups);
        }
        Given.get("/v1/staff-totals?region=" + city + "&on=2026-01-01")
                .statusCode(200)
                .body("centres", equalTo(13))
                .body("centresNotCounted", equalTo(0))
                .body("headcount", equalTo(1638))
                .body("professionUnknown", equalTo(13 * 102))
                .body("professions.profession", contains("doctor", "nurse"))
                .body("professions.headcount", contains(52, 260))
                .body("professions.certified", contains(null, 234))
                .body("professions.certificationUnknown", contains(52, 0));
        Given.get("/v1/staff-totals?region=" + city + "&on=2025-12-31").body("headcount", equalTo(13 * 90));
        Given.get("/v1/staff-totals?region=" + city + "&on=2024-12-31")
                .body("headcount", nullValue())
                .body("centresNotCounted", equalTo(13));
    }

    @Test
    void theLoadFollowsTheRecipientsAndTheLastCountThatTellsTheUnit() throws SQLException {
        UUID centre = Given.centre(Given.region());
        UUID unit = Given.unit(centre);
        UUID other = Given.unit(centre);
        String path = "/v1/units/" + unit + "/load?on=";
        for (int i = 0; i < 7; i++) {
            recipient(unit, "2026-01-10", "2026-03-01");
        }
        recipient(other, "2026-01-10", "2026-03-01");
        count(centre, "2026-01-20", 30, List.of(workersOf(unit, 2), workersOf(other, 9)));
        count(centre, "2026-01-25", 30, List.of(workersOf(other, 8)));
        Given.get(path + "2026-01-19")
                .statusCode(200)
                .body("recipients", equalTo(7))
                .body("socialWorkers", nullValue())
                .body("recipientsPerWorker", nullValue())
                .body("reason", equalTo("social-workers-not-counted"));
        Given.get(path + "2026-02-28")
                .body("socialWorkers", equalTo(2))
                .body("countedOn", equalTo("2026-01-20"))
                .body("recipientsPerWorker", equalTo(3.5f))
                .body("reason", nullValue());
        Given.get(path + "2026-03-01").body("recipients", equalTo(0)).body("recipientsPerWorker", equalTo(0.0f));
    }
}

package kz.socialregistry.centres;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.testing.TestTopics;
import kz.socialregistry.testing.Tokens;

/** Regions, centres and units for tests, entered through the interface like anybody's. */
public final class Given {

    private static final AtomicInteger NEXT = new AtomicInteger(100_000_000);

    private Given() {}

    /** A business identification number of a head organisation that nobody has. */
    public static String freshBin() {
        return freshBin(0);
    }

    /** The same of a branch. */
    public static String freshBranchBin() {
        return freshBin(1);
    }

    private static String freshBin(int attribute) {
        while (true) {
            String digits = "50124%d%05d".formatted(attribute, NEXT.getAndIncrement() % 100_000);
            int check = weighted(digits, 1);
            check = check == 10 ? weighted(digits, 3) : check;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    private static int weighted(String digits, int first) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (digits.charAt(i) - '0') * ((i + first - 1) % 11 + 1);
        }
        return sum % 11;
    }

    /** A municipal institution without centres. */
    public static UUID provider(String bin) {
        return created("/v1/providers", providerBody(bin));
    }

    public static Map<String, Object> providerBody(String bin) {
        return new LinkedHashMap<>(
                Map.of("bin", bin, "names", names("Provider"), "ownership", "municipal-institution"));
    }

    public static Map<String, Object> names(String name) {
        return Map.of("kk", name + " (kk)", "ru", name + " (ru)", "en", name);
    }

    /** A code that no other region of this run has. */
    public static String freshCode() {
        return Integer.toString(NEXT.getAndIncrement());
    }

    public static ValidatableResponse post(String role, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse get(String path, Object... arguments) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path, arguments).then();
    }

    private static UUID created(String path, Object body) {
        return UUID.fromString(
                post("administrator", path, body).statusCode(201).extract().path("id"));
    }

    public static UUID region() {
        return created("/v1/regions", Map.of("level", "region", "names", List.of(Map.of("names", names("Region")))));
    }

    public static UUID district(UUID region) {
        return created(
                "/v1/regions",
                Map.of(
                        "level",
                        "district",
                        "names",
                        List.of(Map.of("names", names("District"))),
                        "parents",
                        List.of(Map.of("regionId", region))));
    }

    /** An act that renames a region. */
    public static UUID act(UUID region) {
        return created(
                "/v1/region-acts",
                Map.of(
                        "effectiveOn",
                        "2020-01-01",
                        "names",
                        names("Act"),
                        "changes",
                        List.of(Map.of("kind", "rename", "region", region, "names", names("Renamed")))));
    }

    public static Map<String, Object> centreBody(UUID region) {
        return new LinkedHashMap<>(Map.of(
                "kind",
                "general",
                "providerKind",
                "municipal-institution",
                "names",
                names("Centre"),
                "regionId",
                region));
    }

    /** A centre with a licence from 2025 on: it may take people today. */
    public static UUID centre(UUID region) {
        UUID centre = unlicensedCentre(region);
        licence(centre, "2025-01-01");
        return centre;
    }

    /** A centre that may take nobody from 2025 on. */
    public static UUID unlicensedCentre(UUID region) {
        return created("/v1/centres", centreBody(region));
    }

    public static Map<String, Object> unitBody(Object... capacities) {
        return new LinkedHashMap<>(Map.of(
                "names",
                names("Unit"),
                "format",
                "inpatient",
                "targetGroup",
                "elderly-and-disabled",
                "capacities",
                List.of(capacities)));
    }

    public static Map<String, Object> places(int places) {
        return Map.of("kind", "limited", "places", places);
    }

    public static UUID unit(UUID centre, Object... capacities) {
        return created("/v1/centres/" + centre + "/units", unitBody(capacities));
    }

    /** A unit of so many places, in a centre of its own. */
    public static UUID unitOf(int places) {
        return unit(centre(region()), places(places));
    }

    public static void capacity(UUID unit, Map<String, ?> capacity) {
        post("registrar", "/v1/units/" + unit + "/capacities", capacity).statusCode(201);
    }

    public static Map<String, Object> licenceBody(String from) {
        return new LinkedHashMap<>(Map.of("number", "L-" + NEXT.getAndIncrement(), "validFrom", from));
    }

    /** A licence for all formats until further notice. */
    public static UUID licence(UUID centre, String from) {
        return created("/v1/centres/" + centre + "/licences", licenceBody(from));
    }

    /** A planned building project of a centre. */
    public static UUID project(UUID centre, Map<String, ?> plan) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "capital-repair", "names", names("Project")));
        body.putAll(plan);
        return created("/v1/centres/" + centre + "/projects", body);
    }

    /** An enrolment that asked for a place in the unit today and was answered; of a unit without places: it waits. */
    public static UUID waiting(UUID unit) {
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
        TestTopics.publish(
                new EnrolmentRequested(new EnrolmentState(
                        id,
                        id,
                        unit,
                        "requested",
                        null,
                        today,
                        today,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        true)),
                1);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> get("/v1/placements/{id}", id).statusCode(200));
        return id;
    }

    /** Puts an enrolment that waits before another. */
    public static ValidatableResponse moved(UUID unit, UUID enrolment, UUID before) {
        Map<String, Object> move = new LinkedHashMap<>(Map.of("enrolmentId", enrolment, "reason", "urgent"));
        if (before != null) {
            move.put("before", before);
        }
        return post("registrar", "/v1/units/" + unit + "/queue/moves", move);
    }
}

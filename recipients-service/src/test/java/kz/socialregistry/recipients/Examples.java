package kz.socialregistry.recipients;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.socialregistry.testing.Tokens;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.Prepared;
import org.jspecify.annotations.Nullable;

/** Makes what the examples of the operations name, each in a region and a centre of its own. */
public final class Examples {

    private static final String NUMBER = "850615100017";
    private static final String UNIT = "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5";
    private static final String WANTED = "\"requestedOn\": \"2026-01-12\", \"wantedFrom\": \"2026-02-01\"";
    private static final String ADMITTED = "\"admittedOn\": \"2026-02-03\"";

    private Examples() {}

    static Prepared prepare(ExampleRequest example) {
        UUID region = UUID.randomUUID();
        UUID centre = UUID.randomUUID();
        return switch (example.operationId()) {
            case "registerRecipient" -> {
                String residence = "\"residenceRegionId\":\"" + region + "\",\"synthetic\"";
                yield new Prepared(numbered(example).with("\"synthetic\"", residence), region, centre, region);
            }
            case "getImport", "getImportUndo", "undoImport" -> {
                String id = importOf(region);
                yield new Prepared(example.at("{id}", id), region, centre, id);
            }
            case "verifyJournal" -> new Prepared(example, UUID.randomUUID(), null, null);
            case "listDueForErasure" -> {
                UUID due = resident(region);
                yield new Prepared(example.asking("on=2999-01-01&limit=200"), region, null, due);
            }
            case "countPeople" -> {
                resident(region);
                yield new Prepared(example.asking("by=residence"), region, null, region);
            }
            case "eraseRecipient", "getLegalHold", "placeLegalHold", "liftLegalHold" ->
                new Prepared(example.at(resident(region)), region, null, null);
            default -> inAUnit(example, region, centre, Registry.knownUnit(centre, region));
        };
    }

    private static Prepared inAUnit(ExampleRequest example, UUID region, UUID centre, UUID unit) {
        return switch (example.operationId()) {
            case "startImport" ->
                new Prepared(
                        example.body().contains(UNIT) ? numbered(example).with(UNIT, unit) : example,
                        region,
                        centre,
                        null);
            case "admit", "decline", "cancelEnrolment" ->
                new Prepared(example.at(answered(unit, WANTED, "placed")), region, centre, null);
            case "transferEnrolment" ->
                new Prepared(
                        example.at(answered(unit, ADMITTED, "admitted"))
                                .withId("unitId", Registry.knownUnit(centre, region)),
                        region,
                        centre,
                        null);
            case "endEnrolment",
                    "suspendEnrolment",
                    "correctEnrolment",
                    "prolongEnrolment",
                    "annulEnrolment",
                    "changeTargetGroup" ->
                new Prepared(example.at(answered(unit, ADMITTED, "admitted")), region, centre, null);
            case "makePlan", "giveService", "getPlan", "reviewPlan", "listServices", "getService", "endService" ->
                ofAStay(example, region, centre, answered(unit, ADMITTED, "admitted"));
            case "listComingOfAge" -> {
                UUID stay = Registry.enrolment(nearly18(), unit, WANTED);
                yield new Prepared(example.asking("limit=200&within=60"), region, centre, stay);
            }
            case "resumeEnrolment" -> new Prepared(example.at(suspended(unit)), region, centre, null);
            case "listApplications",
                    "enterApplication",
                    "getApplication",
                    "assessNeed",
                    "chooseProvider",
                    "decideApplication",
                    "refer",
                    "withdrawApplication" -> ofANeed(example, region, centre, unit);
            default -> ofAPerson(example, region, centre, unit);
        };
    }

    private static Prepared ofAPerson(ExampleRequest example, UUID region, UUID centre, UUID unit) {
        String iin = Iins.next();
        UUID person = Registry.person(iin);
        UUID enrolment = Registry.enrolment(person, unit, "\"targetGroup\": \"adults-psychoneurological\"");
        return switch (example.operationId()) {
            case "requestEnrolment" ->
                new Prepared(example.withId("recipientId", person).withId("unitId", unit), region, centre, person);
            case "listEnrolments" -> new Prepared(example.asking("limit=200"), region, centre, enrolment);
            case "listOverlaps" -> {
                UUID stay = overlapping(person, unit);
                yield new Prepared(example.asking("limit=200"), region, centre, stay);
            }
            case "getEnrolment" -> new Prepared(example.at(enrolment), region, centre, enrolment);
            case "listAuditEntries" -> new Prepared(example.asking("entityId=" + enrolment), region, centre, enrolment);
            case "searchRecipients" ->
                new Prepared(
                        example.body().contains(NUMBER) ? example.with(NUMBER, iin) : example, region, centre, person);
            case "mergeRecipient" ->
                new Prepared(example.at(person).withId("into", sameUnit(unit)), region, centre, person);
            case "undoMerger" -> {
                Registry.merge(person, sameUnit(unit));
                yield new Prepared(example.at(person), region, centre, person);
            }
            case "listAccesses" -> new Prepared(example.at(person).asking("limit=1"), region, centre, null);
            case "recordFact", "listFacts", "getFact", "correctFact", "endFact", "withdrawFact" ->
                ofAFact(example, region, centre, person);
            case "exportRecipients" -> new Prepared(example, region, centre, unit);
            case "exportRecipient" -> new Prepared(example.at(person), region, centre, person);
            case "getRecipient" -> new Prepared(example.at(person), region, centre, person);
            case "correctRecipient" -> new Prepared(numbered(example).at(person), region, centre, person);
            default -> throw new IllegalArgumentException("nothing is prepared for " + example.operationId());
        };
    }

    private static Prepared ofAStay(ExampleRequest example, UUID region, UUID centre, UUID stay) {
        return switch (example.operationId()) {
            case "getPlan", "reviewPlan" -> new Prepared(example.at(planned(stay)), region, centre, stay);
            case "listServices" -> {
                UUID service = service(stay);
                yield new Prepared(example.at(stay), region, centre, service);
            }
            case "getService", "endService" -> {
                UUID service = service(stay);
                yield new Prepared(example.at(service), region, centre, service);
            }
            default -> new Prepared(example.at(stay), region, centre, stay);
        };
    }

    /** The same stay with a plan of 10 February 2026. */
    public static UUID planned(UUID stay) {
        Registry.registrar()
                .body("{\"on\": \"2026-02-10\", \"nextReviewOn\": \"2026-05-11\"}")
                .post("/v1/enrolments/" + stay + "/plan")
                .then()
                .statusCode(201);
        return stay;
    }

    /** A service that is given during the stay since 10 February 2026. */
    public static UUID service(UUID stay) {
        return Registry.id(Registry.registrar()
                .body("{\"kind\": \"medical\", \"payment\": \"paid\", \"from\": \"2026-02-10\"}")
                .post("/v1/enrolments/" + stay + "/services"));
    }

    private static Prepared ofANeed(ExampleRequest example, UUID region, UUID centre, UUID unit) {
        UUID person = Registry.person();
        // by an enrolment the region sees who it is about
        Registry.enrolment(person, unit, "");
        if (example.operationId().equals("enterApplication")) {
            ExampleRequest request = example.withId("recipientId", person).withId("regionId", region);
            return new Prepared(request, region, centre, region);
        }
        UUID id = TestApplications.received(person, region, TestApplications.OLD_AGE);
        ExampleRequest request =
                switch (example.operationId()) {
                    case "listApplications" -> example.asking("limit=200");
                    case "decideApplication" -> example.at(TestApplications.assessed(id));
                    case "chooseProvider" ->
                        example.at(TestApplications.granted(id)).withId("unitId", unit);
                    case "refer" -> example.at(TestApplications.chosen(id, unit));
                    default -> example.at(id);
                };
        return new Prepared(request, region, centre, id);
    }

    private static Prepared ofAFact(ExampleRequest example, UUID region, UUID centre, UUID person) {
        if (example.operationId().equals("recordFact")) {
            return new Prepared(example.at(person), region, centre, person);
        }
        UUID fact = trait(person);
        return example.operationId().equals("listFacts")
                ? new Prepared(example.at(person), region, centre, fact)
                : new Prepared(example.at(fact), region, centre, fact);
    }

    /** That somebody is living alone since 12 January 2026. */
    static UUID trait(UUID person) {
        return Registry.fact(person, "\"kind\": \"trait\", \"code\": \"living-alone\", \"from\": \"2026-01-12\"");
    }

    /** A stay of the person in the unit, on days on which somebody stays elsewhere who turns out to be the same. */
    private static UUID overlapping(UUID person, UUID unit) {
        UUID stay = Registry.enrolment(person, unit, ADMITTED);
        UUID other = Registry.withoutPapers();
        Registry.enrolment(other, Registry.knownUnit(UUID.randomUUID(), UUID.randomUUID()), ADMITTED);
        Registry.merge(other, person);
        return stay;
    }

    /** Somebody who turns 18 in three months. */
    static UUID nearly18() {
        LocalDate born = LocalDate.now(ZoneId.of("Asia/Almaty")).minusYears(18).plusMonths(3);
        return Registry.id(Registry.registrar()
                .body(
                        "{\"kind\": \"person\", \"iinMissingReason\": \"documents-lost\", \"birthDate\": \"%s\", \"synthetic\": true}"
                                .formatted(born))
                .post("/v1/recipients"));
    }

    private static UUID sameUnit(UUID unit) {
        UUID person = Registry.withoutPapers();
        Registry.enrolment(person, unit, "");
        return person;
    }

    /** Somebody of this region who is enrolled nowhere. */
    private static UUID resident(UUID region) {
        return Registry.id(Registry.registrar()
                .body("{\"kind\": \"family\", \"members\": 3, \"residenceRegionId\": \"%s\", \"synthetic\": true}"
                        .formatted(region))
                .post("/v1/recipients"));
    }

    private static ExampleRequest numbered(ExampleRequest example) {
        return example.body().contains(NUMBER) ? example.with(NUMBER, Iins.next()) : example;
    }

    /** Somebody who stays in a unit. */
    static UUID admitted() {
        UUID unit = Registry.knownUnit(UUID.randomUUID(), UUID.randomUUID());
        return answered(unit, ADMITTED, "admitted");
    }

    /** A stay of somebody in a unit since 3 February 2026. */
    public static UUID stay(UUID person, UUID unit) {
        return answered(person, unit, ADMITTED, "admitted");
    }

    /** Somebody who is away. */
    static UUID suspended() {
        return suspended(Registry.knownUnit(UUID.randomUUID(), UUID.randomUUID()));
    }

    private static UUID suspended(UUID unit) {
        UUID id = answered(unit, ADMITTED, "admitted");
        Registry.registrar()
                .body("{\"on\": \"2026-03-02\", \"reason\": \"leave\"}")
                .post("/v1/enrolments/" + id + "/suspension")
                .then()
                .statusCode(200);
        return id;
    }

    static UUID placed() {
        return answered(Registry.knownUnit(UUID.randomUUID(), UUID.randomUUID()), WANTED, "placed");
    }

    private static UUID answered(UUID unit, String wanted, String status) {
        return answered(Registry.person(), unit, wanted, status);
    }

    private static UUID answered(UUID person, UUID unit, String wanted, String status) {
        Answered.open();
        Answered.UNITS.add(unit);
        try {
            Response entered = Registry.request(Registry.registrar().header("Prefer", "wait=30"), person, unit, wanted);
            UUID id = Registry.id(entered);
            entered.then().body("status", equalTo(status));
            return id;
        } finally {
            Answered.UNITS.remove(unit);
        }
    }

    /** An import of this region that is recorded. */
    static String importOf(UUID region) {
        // a client has two files on their way at most, and examples are prepared side by side
        Response taken =
                await().atMost(Duration.ofSeconds(60)).until(() -> sent(region), sent -> sent.statusCode() != 429);
        String location = taken.then().statusCode(202).extract().header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> Registry.registrar()
                .get("/v1/imports/" + id)
                .path("status")
                .equals("done"));
        return id;
    }

    private static Response sent(UUID region) {
        return given().auth()
                .oauth2(Tokens.of("registrar", region.toString()))
                .contentType("application/x-ndjson")
                .body("{\"recipient\": {\"kind\": \"family\", \"members\": 3, \"synthetic\": true}}".getBytes(UTF_8))
                .post("/v1/imports");
    }

    /** Made once, since connections take their time: the units whose requests for places are answered at the moment. */
    private static final class Answered {

        private static final Set<UUID> UNITS = ConcurrentHashMap.newKeySet();
        private static @Nullable TestCentres centres;

        private static synchronized void open() {
            if (centres == null) {
                centres = new TestCentres(UNITS::contains);
            }
        }
    }
}

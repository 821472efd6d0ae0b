package kz.socialregistry.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The reference data fits together and says what the reports print. */
class ReferenceFilesTest {

    private static final Map<String, BigDecimal> TENGE =
            Map.of("thousand-tenge", new BigDecimal("1000"), "million-tenge", new BigDecimal("1000000"));

    private final ReferenceFiles files = new ReferenceFiles();

    @Test
    void everyReferenceIsToARecordOfAnEarlierStep() {
        LocalKeys keys = new LocalKeys();
        URI anywhere = URI.create("http://localhost");
        for (Step step : Step.inOrder(new Addresses(anywhere, anywhere, anywhere, anywhere))) {
            List<ReferenceRecord> records = files.records(step.file());
            for (ReferenceRecord record : records) {
                keys.resolve(record.body());
                assertEquals(step.path().contains("%s"), record.parent() != null, step.file());
                if (record.parent() != null) {
                    keys.id(record.parent());
                }
            }
            records.forEach(record -> keys.put(record.key(), "id of " + record.key()));
        }
        files.publishedReports().forEach(keys::resolve);
        files.stayPlans().forEach(plan -> {
            keys.id(plan.unit());
            plan.residence().forEach(keys::id);
        });
    }

    @Test
    void printedPlacesAddUpAsInTheReport() {
        Map<String, Integer> places = files.places();
        int departmental = files.records("units").stream()
                .filter(unit -> countsIn(unit.parent(), "departmental-centres"))
                .filter(unit -> !unit.parent().startsWith("shymkent"))
                .mapToInt(unit -> places.get(unit.key()))
                .sum();

        assertEquals(2231, departmental);
        assertEquals(46, countOfUnitsIn("home-units"));
        assertEquals(13, centresIn("departmental-centres", false));
        assertEquals(13, centresIn("departmental-centres", true));
        assertEquals(25, places.get("talghar-partnership-unit"));
        assertTrue(files.records("staff").stream()
                        .mapToInt(count -> count.body().path("headcount").asInt())
                        .sum()
                > 1600);
    }

    @Test
    void projectsSayNoMoreThanIsPrinted() {
        List<ReferenceRecord> projects = files.records("projects");
        assertEquals(
                List.of("new-building", "capital-repair", "landscaping", "extension", "capital-repair"),
                projects.stream()
                        .map(project -> project.body().path("kind").asText())
                        .toList());
        assertEquals(
                List.of(50),
                projects.stream()
                        .flatMap(project -> project.body().findValues("placesAdded").stream())
                        .map(JsonNode::asInt)
                        .toList());
        assertEquals(
                List.of("shymkent-4-landscaping", "shymkent-5-extension", "shymkent-6-repair"),
                files.records("finished-projects").stream()
                        .map(ReferenceRecord::parent)
                        .toList());
    }

    @Test
    void everyAmountIsWhatIsPrintedAndUnknownOnesHaveNone() {
        List<JsonNode> amounts = Stream.of("allotments", "spendings")
                .flatMap(file -> files.records(file).stream())
                .<JsonNode>map(ReferenceRecord::body)
                .toList();
        for (JsonNode body : amounts) {
            JsonNode printed = body.path("printedAs");
            assertEquals(body.path("amount").isNull(), printed.isMissingNode(), body::toString);
            if (printed.isObject()) {
                BigDecimal tenge = new BigDecimal(printed.path("value").asText())
                        .multiply(TENGE.get(printed.path("unit").asText()));
                assertEquals(
                        0,
                        tenge.compareTo(new BigDecimal(body.at("/amount/amount").asText())),
                        body::toString);
            }
        }
        assertEquals(14, amounts.size());
        assertEquals(
                5, amounts.stream().filter(body -> body.path("amount").isNull()).count());
    }

    @Test
    void everyTextIsInThreeLanguages() {
        List<String> missing = new ArrayList<>();
        for (String file : List.of("regions", "districts", "centres", "units", "projects", "programmes")) {
            for (ReferenceRecord record : files.records(file)) {
                record.body().findValues("kk").forEach(kk -> {
                    if (kk.asText().isBlank()) {
                        missing.add(record.key());
                    }
                });
                int kk = record.body().findValues("kk").size();
                assertTrue(kk > 0, record.key());
                assertEquals(kk, record.body().findValues("ru").size(), record.key());
                assertEquals(kk, record.body().findValues("en").size(), record.key());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void figuresHaveCodesOfTheirOwnAndTextsAndAWayToBeChecked() {
        for (ObjectNode report : files.publishedReports()) {
            Set<String> codes = new HashSet<>();
            for (JsonNode figure : report.path("figures")) {
                String code = figure.path("code").asText();
                assertTrue(codes.add(code), code);
                assertEquals(3, figure.path("label").size(), code);
                boolean canBeChecked = figure.has("measure")
                        || figure.at("/explanation/reason").size() == 3;
                assertTrue(canBeChecked, code);
                assertEquals(
                        figure.path("value").isNull(),
                        figure.path("origin").asText().equals("not-printed"),
                        code);
            }
        }
        assertEquals(
                List.of(78, 6),
                files.publishedReports().stream()
                        .map(report -> report.path("figures").size())
                        .toList());
    }

    @Test
    void aCodeIsReusedButNeverForTwoRegionsOnOneDay() {
        List<String> holders = files.records("districts").stream()
                .flatMap(district -> StreamSupport.stream(
                                district.body().path("katoCodes").spliterator(), false)
                        .filter(code -> code.path("code").asText().equals("191000000"))
                        .map(code ->
                                district.key() + " " + code.path("validFrom").asText("…") + "–"
                                        + code.path("validTo").asText("…")))
                .toList();

        assertEquals(List.of("taldyqorghan …–2022-06-08", "qonaev 2022-06-08–…"), holders);
    }

    private boolean countsIn(String centre, String total) {
        return files.records("centres").stream()
                .filter(record -> centre.equals(record.key()))
                .anyMatch(record ->
                        record.body().path("countsIn").path(0).asText().equals(total));
    }

    private long countOfUnitsIn(String total) {
        return files.records("units").stream()
                .filter(unit -> countsIn(unit.parent(), total))
                .count();
    }

    private long centresIn(String total, boolean shymkent) {
        return files.records("centres").stream()
                .filter(centre -> centre.key().startsWith("shymkent") == shymkent)
                .filter(centre -> countsIn(centre.key(), total))
                .count();
    }
}

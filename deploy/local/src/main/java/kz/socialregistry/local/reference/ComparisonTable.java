package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Prints each published report beside what the registry recomputes, as reporting-service compares them. */
public final class ComparisonTable {

    private static final String ANALYST = "analyst";
    private static final String NOTHING = "–";

    private final RestClient client;
    private final URI reporting;
    private final Language language;

    /** @param tokenOf a bearer token for a role; asked once per role */
    public ComparisonTable(Addresses addresses, Function<String, String> tokenOf, Language language) {
        this.client = new RestClient(tokenOf);
        this.reporting = addresses.reporting();
        this.language = language;
    }

    /**
     * The tables of all published reports and a line that sums them up.
     *
     * @throws LoadFailedException if reporting-service does not answer
     */
    public String print() {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> verdicts = new TreeMap<>();
        int figures = 0;
        for (JsonNode report : get("/v1/published-reports?limit=200").path("items")) {
            JsonNode comparison =
                    get("/v1/published-reports/" + report.path("id").asText() + "/comparison");
            lines.add(name(comparison.at("/report/names")));
            lines.addAll(table(comparison.path("rows")));
            lines.add("");
            for (JsonNode row : comparison.path("rows")) {
                verdicts.merge(row.path("verdict").asText(), 1, Integer::sum);
                figures++;
            }
        }
        lines.add(summary(figures, verdicts));
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> table(JsonNode rows) {
        TextTable table = new TextTable("lrrrll");
        table.add(
                language.text("figure"),
                language.text("printed"),
                language.text("recomputed"),
                language.text("difference"),
                language.text("verdict"),
                language.text("reason"));
        for (JsonNode row : rows) {
            table.add(
                    name(row.path("label")),
                    printed(row.path("printed")),
                    number(row.path("recomputed")),
                    number(row.path("difference")),
                    language.textOrKey("verdict." + row.path("verdict").asText()),
                    name(row.path("reason")));
        }
        return table.lines();
    }

    /** The value as printed, with its unit: {@code > 1,600 specialists}, {@code "6,672" thousand ₸}. */
    private String printed(JsonNode printed) {
        String unit = language.unit(
                printed.path("unit").asText(), printed.path("value").asText());
        if (!printed.hasNonNull("value")) {
            return NOTHING + " " + unit;
        }
        String bound = printed.path("qualifier").asText("=").equals("=")
                ? ""
                : printed.path("qualifier").asText() + " ";
        String value =
                printed.hasNonNull("text") ? '"' + printed.path("text").asText() + '"' : number(printed.path("value"));
        return bound + value + " " + unit;
    }

    private String summary(int figures, Map<String, Integer> verdicts) {
        List<String> counts = verdicts.entrySet().stream()
                .map(count -> language.textOrKey("verdict." + count.getKey()) + " " + count.getValue())
                .toList();
        return language.text("summary") + " " + figures + ": " + String.join(", ", counts);
    }

    private String number(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? NOTHING : language.number(value.asText());
    }

    private String name(JsonNode names) {
        return names.path(language.tag()).asText("");
    }

    private JsonNode get(String path) {
        return client.get(reporting.resolve(path), ANALYST, language.tag());
    }
}

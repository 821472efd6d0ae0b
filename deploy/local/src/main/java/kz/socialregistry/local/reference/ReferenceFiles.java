package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.socialregistry.local.reference.people.StayPlan;

/** The files of the reference data as they lie in {@code /reference}; README.md there says what is printed. */
final class ReferenceFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final List<String> PUBLISHED_REPORTS = List.of("almaty-oblast-2019", "shymkent-2026");

    /** The lines of a file, in their order. */
    List<ReferenceRecord> records(String file) {
        return lines(file + ".ndjson", ReferenceRecord.class);
    }

    List<StayPlan> stayPlans() {
        return lines("people.ndjson", StayPlan.class);
    }

    /** The published reports as they are posted, but for local keys. */
    List<ObjectNode> publishedReports() {
        return PUBLISHED_REPORTS.stream()
                .map(name -> lines("published-reports/" + name + ".json", ObjectNode.class))
                .map(documents -> documents.get(0))
                .toList();
    }

    /** Places per local key of a unit; units without a known limit are missing. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (ReferenceRecord unit : records("units")) {
            JsonNode limit = unit.body().at("/capacities/0/places");
            if (limit.isInt() && unit.key() != null) {
                places.put(unit.key(), limit.intValue());
            }
        }
        return places;
    }

    private static <T> List<T> lines(String file, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream("/reference/" + file));
                MappingIterator<T> lines = JSON.readerFor(type).readValues(in)) {
            return lines.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("reference/" + file + " cannot be read", e);
        }
    }
}

package kz.socialregistry.centres.regionact;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.socialregistry.centres.Given;

/** Acts for tests, entered through the interface like anybody's. */
final class Act {

    private Act() {}

    static Map<String, Object> body(String on, List<Map<String, Object>> changes) {
        return Map.of("effectiveOn", on, "names", Given.names("Act of " + on), "changes", changes);
    }

    @SafeVarargs
    static ValidatableResponse enter(String on, Map<String, Object>... changes) {
        return Given.post("administrator", "/v1/region-acts", body(on, Arrays.asList(changes)));
    }

    /** A change: its kind, then names of fields and their values by turns. */
    static Map<String, Object> change(String kind, Object... fields) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("kind", kind);
        for (int i = 0; i < fields.length; i += 2) {
            change.put((String) fields[i], fields[i + 1]);
        }
        return change;
    }

    static Map<String, Object> rename(Object region, String name) {
        return change("rename", "region", region, "names", Given.names(name));
    }

    static Map<String, Object> recode(Object region, String code) {
        return change("recode", "region", region, "code", code);
    }

    static Map<String, Object> transfer(Object region, Object parent) {
        return change("transfer", "region", region, "parent", parent);
    }

    static Map<String, Object> abolish(Object region, Object... successors) {
        return change("abolish", "region", region, "successors", List.of(successors));
    }

    static Map<String, Object> create(String ref, String level, Object... fields) {
        Map<String, Object> change = change("create", fields);
        change.put("ref", ref);
        change.put("level", level);
        change.put("names", Given.names(ref));
        return change;
    }
}

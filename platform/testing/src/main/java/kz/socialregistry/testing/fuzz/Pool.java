package kz.socialregistry.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fuzzer has learned from answers: ids by their collection, values by their field, ETags by their address. */
final class Pool {

    private static final int KEPT = 40;
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)");
    private static final Pattern ITEM = Pattern.compile("/v1/([a-z-]+)/([0-9a-f-]{36})");

    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();
    private int learned;

    /** Remembers an id of a collection ({@code centres}) or a value of a field ({@code kind}). */
    void learn(String name, String value) {
        if (value.isEmpty() || value.length() > 300) {
            return;
        }
        List<String> known = values.computeIfAbsent(name, n -> new ArrayList<>());
        if (known.contains(value)) {
            return;
        }
        if (known.size() < KEPT) {
            known.add(value);
        } else {
            known.set(learned++ % KEPT, value);
        }
    }

    /** Learns from an answer to this path. */
    void learn(String path, Map<String, String> headers, JsonNode body) {
        learn(collection(path), body, 0);
        Matcher item = ITEM.matcher(headers.getOrDefault("location", ""));
        if (item.find()) {
            learn(item.group(1), item.group(2));
            etag(item.group(), headers);
        }
        Matcher next = NEXT.matcher(headers.getOrDefault("link", ""));
        if (next.find()) {
            learn("cursor", next.group(1));
        }
        etag(path, headers);
    }

    private void etag(String path, Map<String, String> headers) {
        if (headers.containsKey("etag")) {
            etags.put(path, headers.get("etag"));
        }
    }

    /** The last collection named in a path: {@code units} of {@code /v1/centres/…/units}. */
    private static String collection(String path) {
        String last = "";
        for (String segment : path.split("/", -1)) {
            if (segment.matches("[a-z-]{3,}")) {
                last = segment;
            }
        }
        return last;
    }

    private void learn(String name, JsonNode node, int depth) {
        if (depth > 6) {
            return;
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                boolean id = field.getKey().equals("id") && field.getValue().isTextual();
                String of = field.getKey().equals("items") ? name : field.getKey();
                learn(id ? plural(name) : of, field.getValue(), depth + 1);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(5, node.size()); i++) {
                learn(name, node.get(i), depth + 1);
            }
        } else if (node.isTextual() || node.isNumber()) {
            learn(name.endsWith("Id") ? plural(name.substring(0, name.length() - 2)) : name, node.asText());
        }
    }

    private static String plural(String name) {
        return name.endsWith("s") ? name : name + "s";
    }

    /** Some value for a field, parameter or place in a path. */
    Optional<String> some(String name, Dice dice) {
        List<String> exact = values.getOrDefault(name, List.of());
        if (!exact.isEmpty()) {
            return Optional.of(dice.of(exact));
        }
        String stem = (name.endsWith("Id") ? name.substring(0, name.length() - 2) : name).toLowerCase(Locale.ROOT);
        return values.entrySet().stream()
                .filter(known -> known.getKey().endsWith("s") && plural(stem).endsWith(known.getKey()))
                .min(Map.Entry.comparingByKey())
                .map(known -> dice.of(known.getValue()));
    }

    Optional<String> etag(String path) {
        return Optional.ofNullable(etags.get(path));
    }
}

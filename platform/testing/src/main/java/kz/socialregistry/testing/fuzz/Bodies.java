package kz.socialregistry.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON bodies: an example with ids that exist, and then something done to it. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Api api;
    private final Pool pool;

    /** A value in a body: where it stands and what the documentation says of it. */
    private record Place(JsonNode parent, String name, int index, JsonNode schema) {

        JsonNode value() {
            return parent.isArray() ? parent.get(index) : parent.path(name);
        }

        void put(JsonNode value) {
            if (parent instanceof ArrayNode array) {
                array.set(index, value);
            } else if (parent instanceof ObjectNode object) {
                object.set(name, value);
            }
        }

        void remove() {
            if (parent instanceof ArrayNode array) {
                array.remove(index);
            } else if (parent instanceof ObjectNode object) {
                object.remove(name);
            }
        }
    }

    Bodies(Api api, Pool pool) {
        this.api = api;
        this.pool = pool;
    }

    /** The example with ids that exist, business numbers that are new and, at times, more of its fields. */
    JsonNode good(JsonNode example, JsonNode schema, Dice dice) {
        JsonNode body = example.deepCopy();
        for (Place place : places(body, schema)) {
            String text = place.value().asText();
            if (place.value().isTextual()) {
                place.put(TextNode.valueOf(good(place.name(), text, dice)));
            }
        }
        if (dice.chance(30)) {
            List<Place> absent = places(body, schema).stream()
                    .filter(place -> place.value().isMissingNode())
                    .toList();
            if (!absent.isEmpty()) {
                Place place = dice.of(absent);
                String known = pool.some(place.name(), dice).map(Values::quoted).orElse("");
                place.put(raw(known.isEmpty() ? Values.good(place.schema(), dice) : known));
            }
        }
        return body;
    }

    private String good(String name, String text, Dice dice) {
        if (name.endsWith("Id") || text.matches(ID)) {
            return pool.some(name, dice).orElse(text);
        }
        if (text.matches("\\d{12}")) {
            return numbered(text.substring(0, 7) + "%04d".formatted(dice.below(10_000)))
                    .orElse(text);
        }
        boolean business = name.equals("number") || name.equals("code");
        if (!business || dice.chance(40)) {
            return text;
        }
        return text.matches("\\d{9}")
                ? "%09d".formatted(dice.below(1_000_000_000))
                : text + "-" + dice.below(1_000_000);
    }

    /** An identification number of 12 digits with its check digit. */
    private static Optional<String> numbered(String eleven) {
        for (int shift : new int[] {0, 2}) {
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += (eleven.charAt(i) - '0') * ((i + shift) % 11 + 1);
            }
            if (sum % 11 < 10) {
                return Optional.of(eleven + sum % 11);
            }
        }
        return Optional.empty();
    }

    /** Does one thing to a body and says so in the request. */
    JsonNode spoilt(JsonNode body, JsonNode schema, Request request, Dice dice) {
        List<Place> places = places(body, schema);
        if (places.isEmpty() || dice.chance(4)) {
            String instead = dice.of(Values.JSON);
            request.twists.add("body = " + shortened(instead));
            return raw(instead);
        }
        Place place = dice.of(places);
        switch (dice.below(9)) {
            case 0 -> {
                request.twists.add("without " + place.name());
                place.remove();
            }
            case 1 -> put(place, "null", request);
            case 2, 3 -> put(place, dice.of(Values.JSON), request);
            case 4, 5 -> {
                String text = dice.of(Values.TEXTS);
                request.say(text);
                put(place, Values.quoted(text), request);
            }
            case 6 -> {
                List<String> bounds = Values.bounds(place.schema());
                put(place, bounds.isEmpty() ? Values.good(place.schema(), dice) : dice.of(bounds), request);
            }
            case 7 -> other(place, request, dice);
            default -> twice(place, request, dice);
        }
        return body;
    }

    private void put(Place place, String json, Request request) {
        request.twists.add(place.name() + " = " + shortened(json));
        place.put(raw(json));
    }

    /** A value of another field, or an example over again. */
    private void other(Place place, Request request, Dice dice) {
        if (place.value() instanceof ArrayNode array && !array.isEmpty()) {
            int times = dice.of(2, 25, 300);
            request.twists.add(place.name() + " × " + times);
            JsonNode first = array.get(0);
            for (int i = 0; i < times; i++) {
                array.add(first.deepCopy());
            }
            return;
        }
        put(
                place,
                pool.some(dice.of("regions", "centres", "units", "kind", "code", "recipients"), dice)
                        .map(Values::quoted)
                        .orElse("\"\""),
                request);
    }

    private static void twice(Place place, Request request, Dice dice) {
        if (!(place.parent() instanceof ObjectNode object)) {
            place.put(raw("[1, 1]"));
            return;
        }
        if (dice.chance(50)) {
            request.twists.add("a field that nobody knows");
            object.put(
                    dice.of(
                            "canaryField",
                            "",
                            "\u0000",
                            "ід",
                            "__proto__",
                            "x".repeat(300),
                            "a/b~c",
                            place.name() + " "),
                    "canary");
        } else {
            request.twists.add("twice " + place.name());
            object.set(
                    place.name(),
                    raw(place.value().isMissingNode() ? "1" : place.value() + ",\"" + place.name() + "\":1"));
        }
    }

    /** Does something to the bytes. */
    static byte[] spoilt(byte[] bytes, Request request, Dice dice) {
        int at = dice.below(bytes.length + 1);
        String twist =
                dice.of("cut", "ff", "overlong", "surrogate", "nul", "bom", "tail", "twin", "utf16", "empty", "spaces");
        request.twists.add("bytes: " + twist);
        return switch (twist) {
            case "cut" -> java.util.Arrays.copyOf(bytes, at);
            case "ff" -> inserted(bytes, at, 0xff);
            case "overlong" -> inserted(bytes, at, 0xc0, 0x80);
            case "surrogate" -> inserted(bytes, at, 0xed, 0xa0, 0x80);
            case "nul" -> inserted(bytes, at, 0);
            case "bom" -> inserted(bytes, 0, 0xef, 0xbb, 0xbf);
            case "tail" -> inserted(bytes, bytes.length, 'x', '}');
            case "twin" -> (new String(bytes, UTF_8) + new String(bytes, UTF_8)).getBytes(UTF_8);
            case "utf16" -> new String(bytes, UTF_8).getBytes(java.nio.charset.StandardCharsets.UTF_16);
            case "empty" -> new byte[0];
            default -> " \n".repeat(100).getBytes(UTF_8);
        };
    }

    private static byte[] inserted(byte[] bytes, int at, int... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        for (int b : more) {
            out.write(b);
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /** Every value in a body, and every documented field that is absent from it. */
    private List<Place> places(JsonNode body, JsonNode schema) {
        List<Place> places = new ArrayList<>();
        collect(body, api.resolved(schema), "", places);
        return places;
    }

    private void collect(JsonNode node, JsonNode schema, String name, List<Place> places) {
        if (node.isObject()) {
            JsonNode properties = schema.path("properties");
            node.fields().forEachRemaining(field -> {
                JsonNode of = api.resolved(properties.path(field.getKey()));
                places.add(new Place(node, field.getKey(), 0, of));
                collect(field.getValue(), of, field.getKey(), places);
            });
            properties.fields().forEachRemaining(property -> {
                if (!node.has(property.getKey())) {
                    places.add(new Place(node, property.getKey(), 0, api.resolved(property.getValue())));
                }
            });
        } else if (node.isArray()) {
            JsonNode of = api.resolved(schema.path("items"));
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, name, i, of));
                collect(node.get(i), of, name, places);
            }
        }
    }

    private static JsonNode raw(String json) {
        return new POJONode(new RawValue(json));
    }

    /** The bytes of a body, and what it says noted in the request. */
    static byte[] bytes(JsonNode body, Request request) {
        say(body, request);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(JsonNode node, Request request) {
        if (node.isTextual() && !node.asText().matches("[0-9a-f-]{36}|[a-z-]+")) {
            request.say(node.asText());
        }
        node.forEach(child -> say(child, request));
    }

    /** A line of an example that is no JSON as a whole; missing if it is no JSON either. */
    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "…";
    }
}

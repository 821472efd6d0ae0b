package kz.socialregistry.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.socialregistry.testing.fuzz.Api.Operation;
import kz.socialregistry.testing.fuzz.Request.Header;

/** Makes the requests: one that ought to work, and then, three times of four, something done to it. */
final class Requests {

    private static final List<String> READ_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Prefer",
            "Purpose",
            "Change-Reason",
            "traceparent",
            "tracestate",
            "baggage",
            "If-Modified-Since",
            "Range",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "Content-Encoding",
            "Origin",
            "Cookie",
            "Last-Event-ID",
            "Expect-CT");
    private static final List<String> METHODS = List.of(
            "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "BREW", "get", "QUERY");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en", "ru-KZ, en;q=0.5", "de, *;q=0.1");
    private static final int MEGABYTE = 1 << 20;
    private static final int TRIES = 6;

    private final Api api;
    private final Pool pool;
    private final Bodies bodies;
    private final Bearers bearers;

    Requests(Api api, Pool pool, Bearers bearers) {
        this.api = api;
        this.pool = pool;
        this.bodies = new Bodies(api, pool);
        this.bearers = bearers;
    }

    /** The request that is meant for this operation and nothing else. */
    Request good(Operation operation, Dice dice) {
        Request request = plain(operation, dice);
        body(request, dice, 0);
        return request;
    }

    /** A request with so many things done to it. */
    Request spoilt(Operation operation, int twists, Dice dice) {
        Request request = plain(operation, dice);
        boolean takesBody = !api.bodies(operation).isEmpty();
        int inBody = 0;
        for (int i = 0; i < twists; i++) {
            inBody += takesBody && dice.chance(60) ? 1 : 0;
        }
        body(request, dice, inBody);
        for (int i = inBody; i < twists; i++) {
            twist(request, dice);
        }
        return request;
    }

    private Request plain(Operation operation, Dice dice) {
        Request request = new Request(operation);
        request.path = path(operation, dice);
        for (int tries = 1;
                tries < TRIES
                        && isConditional(operation)
                        && pool.etag(request.path).isEmpty();
                tries++) {
            request.path = path(operation, dice);
        }
        request.header("Authorization", "Bearer " + bearers.all());
        request.header("Accept-Language", dice.of(LANGUAGES));
        for (JsonNode parameter : operation.parametersIn("query")) {
            if (parameter.path("required").asBoolean() || dice.chance(20)) {
                request.query.add(parameter.path("name").asText() + "=" + encoded(value(parameter, dice)));
            }
        }
        for (JsonNode parameter : operation.parametersIn("header")) {
            String name = parameter.path("name").asText();
            if (!name.equalsIgnoreCase("authorization")
                    && (parameter.path("required").asBoolean() || dice.chance(25))) {
                request.header(name, header(name, parameter, request, dice));
            }
        }
        return request;
    }

    /** What is changed has to be known. */
    private static boolean isConditional(Operation operation) {
        return operation.parametersIn("header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    private String path(Operation operation, Dice dice) {
        return Arrays.stream(operation.path().split("/", -1))
                .map(segment -> segment.startsWith("{") ? encoded(inPath(operation, segment, dice)) : segment)
                .collect(Collectors.joining("/"));
    }

    private String inPath(Operation operation, String segment, Dice dice) {
        String name = segment.substring(1, segment.length() - 1);
        String before = operation.path().substring(0, operation.path().indexOf(segment) - 1);
        String collection = before.substring(before.lastIndexOf('/') + 1);
        return pool.some(name.equals("id") ? collection : name, dice)
                .or(() -> pool.some(collection, dice))
                .orElseGet(() -> operation.parametersIn("path").stream()
                        .filter(p -> p.path("name").asText().equals(name))
                        .flatMap(p -> api.examples(p).stream())
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse("00000000-0000-7000-8000-" + "%012d".formatted(dice.below(99))));
    }

    private String value(JsonNode parameter, Dice dice) {
        String name = parameter.path("name").asText();
        List<JsonNode> examples = api.examples(parameter);
        if (!examples.isEmpty() && dice.chance(50)) {
            return dice.of(examples).asText();
        }
        JsonNode schema = api.resolved(parameter.path("schema"));
        if (schema.has("enum")) {
            return Bodies.parsed(Values.good(schema, dice)).asText();
        }
        return pool.some(name, dice)
                .orElseGet(() -> Bodies.parsed(Values.good(schema, dice)).asText());
    }

    private String header(String name, JsonNode parameter, Request request, Dice dice) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "if-match", "if-none-match" -> pool.etag(request.path).orElse("\"1\"");
            case "idempotency-key" -> "fuzz-" + dice.below(200);
            case "prefer" -> "wait=0";
            default -> value(parameter, dice);
        };
    }

    private void body(Request request, Dice dice, int twists) {
        Map<String, JsonNode> taken = api.bodies(request.operation);
        if (taken.isEmpty()) {
            return;
        }
        String type = dice.of(new ArrayList<>(taken.keySet()));
        request.header("Content-Type", type);
        JsonNode media = Objects.requireNonNull(taken.get(type));
        JsonNode schema = api.resolved(media.path("schema"));
        List<JsonNode> examples = api.examples(media);
        JsonNode example = examples.isEmpty() ? Bodies.parsed("{}") : dice.of(examples);
        boolean lines = (example.isTextual() && !type.endsWith("json")) || type.contains("ndjson");
        request.body = lines
                ? lines(example.asText(), request, dice, twists)
                : json(example.isTextual() ? Bodies.parsed(example.asText()) : example, schema, request, dice, twists);
        if (twists > 0 && dice.chance(15)) {
            request.body = Bodies.spoilt(request.body, request, dice);
        }
        if (twists > 0 && dice.chance(1) && dice.chance(40)) {
            request.twists.add("more than a mebibyte");
            request.body = ("{\"canary\": \"" + "x".repeat(MEGABYTE + dice.below(MEGABYTE)) + "\"}").getBytes(UTF_8);
        }
        request.chunked = dice.chance(10);
    }

    private byte[] json(JsonNode example, JsonNode schema, Request request, Dice dice, int twists) {
        JsonNode body = bodies.good(example, schema, dice);
        for (int i = 0; i < twists; i++) {
            body = bodies.spoilt(body, schema, request, dice);
        }
        return Bodies.bytes(body, request);
    }

    private byte[] lines(String example, Request request, Dice dice, int twists) {
        List<String> lines = new ArrayList<>(example.lines().toList());
        for (int i = 0; i < Math.max(1, twists) && !lines.isEmpty(); i++) {
            int at = dice.below(lines.size());
            JsonNode line = Bodies.parsed(lines.get(at));
            if (!line.isMissingNode()) {
                byte[] bytes = json(line, MissingNode.getInstance(), request, dice, twists > 0 ? 1 : 0);
                lines.set(at, new String(bytes, UTF_8));
            }
        }
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private void twist(Request request, Dice dice) {
        switch (dice.below(12)) {
            case 0, 1, 2 -> query(request, dice);
            case 3, 4 -> segment(request, dice);
            case 5, 6, 7 -> {
                Header header = new Header(dice.of(READ_HEADERS), dice.of(Values.HEADERS));
                request.twists.add(header.name() + ": " + header.value());
                if (dice.chance(20)) {
                    request.headers.add(header);
                } else {
                    request.header(header.name(), header.value());
                }
                request.say(header.value());
                boolean encoded = header.name().equals("Content-Encoding");
                request.routed &= !encoded;
            }
            case 8 -> {
                request.method = dice.of(METHODS);
                request.routed &= request.method.equals(request.operation.method());
                request.twists.add("method " + request.method);
            }
            case 9 -> {
                request.header("Authorization", bearers.some(dice));
                request.twists.add("other authorization");
                if (dice.chance(10)) {
                    request.headers.removeIf(header -> header.name().equals("Authorization"));
                }
            }
            case 10 -> {
                List<JsonNode> declared = request.operation.parametersIn("header");
                String name = declared.isEmpty()
                        ? "Accept"
                        : dice.of(declared).path("name").asText();
                request.header(name, dice.of(Values.HEADERS));
                request.twists.add(name + " spoilt");
            }
            default -> odd(request, dice);
        }
    }

    private void query(Request request, Dice dice) {
        List<JsonNode> declared = request.operation.parametersIn("query");
        boolean known = !declared.isEmpty() && dice.chance(85);
        JsonNode parameter = known ? dice.of(declared) : MissingNode.getInstance();
        String name = known
                ? parameter.path("name").asText()
                : dice.of("canary", "", "%00", "%zz", "limit+", "iin", "a".repeat(200));
        boolean text = dice.chance(50);
        String value =
                text ? encoded(dice.of(Values.TEXTS.subList(0, Values.TEXTS.size() - 2))) : dice.of(Values.ENCODED);
        List<String> bounds = Values.bounds(api.resolved(parameter.path("schema")));
        if (known && !bounds.isEmpty() && dice.chance(30)) {
            value = encoded(Bodies.parsed(dice.of(bounds)).asText());
        }
        if (value.contains("#")) {
            request.routed = false;
        }
        request.say(value);
        if (dice.chance(75)) {
            request.query.removeIf(one -> one.startsWith(name + "="));
        }
        request.query.add(dice.chance(5) ? name : name + "=" + value);
        request.twists.add("?" + name + "=" + (value.length() > 60 ? value.substring(0, 60) + "…" : value));
    }

    private static void segment(Request request, Dice dice) {
        String[] segments = request.path.split("/", -1);
        int at = 1 + dice.below(segments.length - 1);
        boolean variable =
                Arrays.asList(request.operation.path().split("/", -1)).size() > at
                        && request.operation.path().split("/", -1)[at].startsWith("{");
        segments[at] = dice.chance(40)
                ? encoded(dice.of(Values.TEXTS.subList(0, Values.TEXTS.size() - 3)))
                : dice.of(Values.ENCODED);
        request.say(segments[at]);
        request.routed &= variable && segments[at].matches("[A-Za-z0-9-]{1,200}");
        request.path = String.join("/", segments);
        request.twists.add("path");
    }

    private static void odd(Request request, Dice dice) {
        switch (dice.below(4)) {
            case 0 -> {
                request.headers.add(new Header(dice.of(READ_HEADERS), dice.of(Values.BROKEN_HEADERS)));
                request.broken = true;
            }
            case 1 -> {
                request.query.add("canary=" + dice.of("\u0000", "\u0001", "\u00ff", "<", " x", "\t"));
                request.broken = true;
            }
            case 2 -> {
                request.headers.add(new Header(dice.of("", "X Y", "X:Y", "\u00d3", "(x)"), "1"));
                request.broken = true;
            }
            default ->
                request.header("Accept-Encoding", dice.of("gzip", "gzip;q=0", "br", "identity;q=0, *;q=0", "deflate"));
        }
        request.routed &= !request.broken;
        request.twists.add(request.broken ? "broken head" : "encoding");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

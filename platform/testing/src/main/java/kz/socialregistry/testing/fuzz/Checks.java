package kz.socialregistry.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.testing.fuzz.Wire.Answer;

/** What must hold of every answer, whatever was sent. */
final class Checks {

    private static final String PROBLEM = "application/problem+json";
    private static final String URN = "urn:socialregistry:problem:";
    /** A head that is longer than this in one part may be refused for it. */
    private static final int LONG_HEAD = 4_000;

    /** Beyond this the server may stop to read without a word. */
    private static final int ENDLESS_HEAD = 32_000;

    /** What a server may say of a request that reaches no operation, or is no HTTP. */
    private static final Set<Integer> UNROUTED = Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 417, 429, 431);

    private static final Pattern INSIDES =
            Pattern.compile("\\b(?:org|java|javax|jakarta|kz|io|com)\\.[a-z]\\w*\\.[\\w.$]+"
                    + "|[A-Z]\\w*(?:Exception|Error)\\b|\\bat [\\w.$]+\\(|\\.java\\b|\\.jar\\b|/(?:home|work|tmp|usr|opt)/"
                    + "|(?i:sqlstate|\\bselect .{0,80}\\bfrom\\b|\\binsert into\\b|\\bupdate \\w+ set\\b|duplicate key"
                    + "|violates |relation \"|column \"|constraint \"|syntax error at|hibernate|jackson|jdbc)");

    private final Api api;
    private final Set<String> codes;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    /** @param codes every problem code with a page; none: any code will do */
    Checks(Api api, Set<String> codes) {
        this.api = api;
        this.codes = codes;
    }

    /** What is wrong with an answer; nothing if it is as it should be. */
    List<String> faults(Request request, Optional<Answer> came) {
        boolean huge = request.body.length > 1 << 20;
        boolean noHttp = request.broken || request.longestOfHead() > ENDLESS_HEAD;
        boolean protocol = noHttp || request.longestOfHead() > LONG_HEAD || !request.hasAddress();
        if (came.isEmpty()) {
            return huge || noHttp ? List.of() : List.of("no answer");
        }
        Answer answer = came.get();
        List<String> faults = new ArrayList<>();
        status(request, answer.status(), protocol).ifPresent(faults::add);
        if (answer.headers().containsKey("x-injected")) {
            faults.add("a header was injected");
        }
        boolean silent = request.method.equals("HEAD") || (noHttp && answer.body().length == 0);
        if (answer.status() >= 400 && !silent) {
            problem(request, answer, faults);
        } else if (answer.status() < 300 && request.routed && request.method.equals(request.operation.method())) {
            good(request, answer, faults);
        }
        return faults;
    }

    private Optional<String> status(Request request, int status, boolean protocol) {
        if (status >= 500) {
            return Optional.of("status " + status);
        }
        if (request.routed && !(protocol && UNROUTED.contains(status))) {
            // a media type of no body at all is nobody's to document
            boolean typeOfNothing = status == 415 && request.body.length == 0;
            return typeOfNothing || api.response(request.operation, status).isPresent()
                    ? Optional.empty()
                    : Optional.of("undocumented status " + status);
        }
        boolean documentedSomewhere = api.operations().stream()
                .anyMatch(operation -> api.response(operation, status).isPresent());
        return documentedSomewhere || UNROUTED.contains(status) || request.method.equals("OPTIONS")
                ? Optional.empty()
                : Optional.of("odd status " + status + " of a request that reaches no operation");
    }

    private void problem(Request request, Answer answer, List<String> faults) {
        if (!answer.header("content-type").startsWith(PROBLEM)) {
            faults.add("status " + answer.status() + " as \"" + answer.header("content-type") + "\" is no problem");
            return;
        }
        JsonNode problem = Bodies.parsed(answer.text());
        String code = problem.path("code").asText();
        if (!problem.path("type").asText().equals(URN + code)) {
            faults.add("the type of a problem does not name its code");
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("the status in the problem is another");
        }
        if (problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            faults.add("a problem without a title or detail");
        }
        if (!problem.path("traceId").asText().matches("[0-9a-f]{32}")) {
            faults.add("a problem without a traceId");
        }
        known(code, faults);
        for (JsonNode error : problem.path("errors")) {
            known(error.path("code").asText(), faults);
            if (!error.path("pointer").isTextual()
                    || error.path("detail").asText().isBlank()) {
                faults.add("an error of a field without its pointer or detail");
            }
        }
        leaks(request, problem, faults);
    }

    private void known(String code, List<String> faults) {
        if (!codes.isEmpty() && !codes.contains(code)) {
            faults.add("code \"" + code + "\" is not in docs/problems.md");
        }
    }

    /** Pointers and the instance are left out: they repeat the names of fields and the path, and nothing else. */
    private static void leaks(Request request, JsonNode problem, List<String> faults) {
        ObjectNode told = problem.deepCopy();
        told.remove("instance");
        told.path("errors").forEach(error -> ((ObjectNode) error).remove("pointer"));
        String text = told.toString();
        Matcher insides = INSIDES.matcher(text);
        if (insides.find()) {
            faults.add("leaks \"" + insides.group() + "\"");
        }
        if (request.said.stream().anyMatch(said -> repeats(text, said))) {
            faults.add("repeats what was sent");
        }
    }

    /** As a word of its own: a number may well be the beginning of another that was computed. */
    private static boolean repeats(String text, String said) {
        return text.contains(said)
                && Pattern.compile("(?<!\\d)" + Pattern.quote(said) + "(?!\\d)")
                        .matcher(text)
                        .find();
    }

    private void good(Request request, Answer answer, List<String> faults) {
        String type = answer.header("content-type").split(";", 2)[0];
        JsonNode content = api.response(request.operation, answer.status())
                .map(response -> response.path("content"))
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
        if (answer.body().length == 0) {
            if (content.size() > 0 && !content.has("text/event-stream")) {
                faults.add("an empty body where one is documented");
            }
            return;
        }
        if (!content.has(type)) {
            faults.add("content type \"" + type + "\" is not documented for " + answer.status());
        } else if (type.endsWith("json")) {
            String key = request.operation.id() + answer.status() + type;
            JsonSchema schema =
                    schemas.computeIfAbsent(key, k -> schema(content.get(type).path("schema")));
            Set<ValidationMessage> messages = schema.validate(Bodies.parsed(answer.text()));
            messages.stream().findFirst().ifPresent(m -> faults.add("the body breaks its schema: " + m.getMessage()));
        }
    }

    private JsonSchema schema(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        api.standalone(schema),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}

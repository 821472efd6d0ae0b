package kz.socialregistry.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.EventType;
import kz.socialregistry.platform.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records, schemas, examples and asyncapi.yaml say the same. */
class EventContractsTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> PERSONAL =
            Set.of("name", "names", "family", "given", "patronymic", "iin", "birthDate", "address", "phone", "source");

    static Stream<EventType> types() {
        return EventCatalogue.all().stream();
    }

    private static JsonNode json(String path, ObjectMapper mapper) {
        try (InputStream in = EventContractsTest.class.getResourceAsStream("/events/" + path)) {
            return mapper.readTree(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static JsonNode example(EventType type) {
        return json("examples/" + type.name() + ".json", EventJson.MAPPER);
    }

    private static JsonSchema schema(EventType type) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:/events/schemas/" + type.name() + ".json"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleFitsItsSchemaAndItsRecord(EventType type) throws IOException {
        JsonNode example = example(type);
        assertEquals(Set.of(), schema(type).validate(example));
        Event event = EventJson.MAPPER.treeToValue(example, type.payload());
        assertEquals(example, EventJson.MAPPER.valueToTree(event));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaRefusesAnEventWithoutItsState(EventType type) {
        assertFalse(schema(type).validate(EventJson.MAPPER.createObjectNode()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaHasTheFieldsOfTheRecord(EventType type) {
        JsonNode schema = json("schemas/" + type.name() + ".json", EventJson.MAPPER);
        RecordComponent[] components = type.payload().getRecordComponents();
        assertEquals(names(components), fields(schema));
        RecordComponent state = components[0];
        if (state.getType().isRecord()) {
            String ref = schema.at("/properties/" + state.getName() + "/$ref").asText();
            JsonNode stateSchema = json("schemas/" + ref, EventJson.MAPPER);
            assertEquals(names(state.getType().getRecordComponents()), fields(stateSchema));
        }
    }

    private static Set<String> names(RecordComponent[] components) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(components).forEach(component -> names.add(component.getName()));
        return names;
    }

    private static Set<String> fields(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @ParameterizedTest
    @MethodSource("types")
    void aReaderIgnoresFieldsItDoesNotKnow(EventType type) throws IOException {
        var extended =
                (com.fasterxml.jackson.databind.node.ObjectNode) example(type).deepCopy();
        extended.put("addedLater", "by a newer publisher");
        assertEquals(
                EventJson.MAPPER.treeToValue(example(type), type.payload()),
                EventJson.MAPPER.treeToValue(extended, type.payload()));
    }

    /** Topics keep what older publishers wrote: without the fields that came later. */
    @ParameterizedTest
    @MethodSource("types")
    void aReaderDoesWithoutTheFieldsThatMayBeMissing(EventType type) throws IOException {
        JsonNode old = example(type).deepCopy();
        for (RecordComponent component : type.payload().getRecordComponents()) {
            JsonNode ref = json("schemas/" + type.name() + ".json", EventJson.MAPPER)
                    .at("/properties/" + component.getName() + "/$ref");
            if (component.getType().isRecord() && ref.isTextual()) {
                Set<String> required = new TreeSet<>();
                json("schemas/" + ref.asText(), EventJson.MAPPER)
                        .get("required")
                        .forEach(n -> required.add(n.asText()));
                ((com.fasterxml.jackson.databind.node.ObjectNode) old.get(component.getName())).retain(required);
            }
        }
        Event read = EventJson.MAPPER.treeToValue(old, type.payload());
        assertEquals(Set.of(), schema(type).validate(EventJson.MAPPER.valueToTree(read)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingPersonalHasARoomInAnEventAboutPeople(EventType type) {
        if (type.topic().publisher().equals("recipients-service")) {
            Set<String> fields = new TreeSet<>();
            collect(example(type), fields);
            fields.retainAll(PERSONAL);
            assertEquals(Set.of(), fields);
        }
    }

    private static void collect(JsonNode node, Set<String> fields) {
        node.fieldNames().forEachRemaining(fields::add);
        node.forEach(child -> collect(child, fields));
    }

    @Test
    void asyncapiListsEveryTypeOnItsTopic() {
        JsonNode asyncapi = json("asyncapi.yaml", new ObjectMapper(new YAMLFactory()));
        List<String> described = new ArrayList<>();
        asyncapi.get("channels").forEach(channel -> channel.get("messages").forEach(message -> {
            JsonNode target = asyncapi.at(message.get("$ref").asText().substring(1));
            String name = target.get("name").asText();
            described.add(channel.get("address").asText() + " " + name);
            assertEquals(
                    "./schemas/" + name + ".json", target.at("/payload/$ref").asText());
        }));
        List<String> published = EventCatalogue.all().stream()
                .map(type -> type.topic().topicName() + " " + type.name())
                .toList();
        assertEquals(new TreeSet<>(published), new TreeSet<>(described));
        assertTrue(published.size() > 20, "the catalogue is there");
    }
}

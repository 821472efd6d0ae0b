package kz.socialregistry.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Puts together an example of a body from the examples of its fields, where nobody wrote one: of an answer with all
 * fields, of a request with those that must be there and those that have an example.
 */
class Examples {

    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "019a8f00-0000-7000-8000-000000000001",
            "date", "2026-01-01",
            "date-time", "2026-01-01T04:00:00Z",
            "uri", "urn:example");
    private static final int DEEPEST = 12;

    private final Components components;

    Examples(Components components) {
        this.components = components;
    }

    void complete(OpenAPI description) {
        new Visit(description).operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                Visit.media(operation.getRequestBody().getContent()).forEach(media -> complete(media, this::request));
            }
            operation.getResponses().getAPIResponses().values().forEach(response -> Visit.media(response.getContent())
                    .forEach(media -> complete(media, schema -> of(schema, 0))));
        });
    }

    private static void complete(MediaType media, Function<Schema, @Nullable Object> example) {
        if (media.getSchema() != null && media.getExample() == null && media.getExamples() == null) {
            media.addExample("example", OASFactory.createExample().value(example.apply(media.getSchema())));
        }
    }

    private @Nullable Object request(Schema schema) {
        Schema of = schema.getRef() == null
                ? schema
                : Objects.requireNonNull(components.getSchemas().get(Reached.name(schema.getRef())));
        if (of.getProperties() == null) {
            return of(of, 0);
        }
        List<String> required = Objects.requireNonNullElse(of.getRequired(), List.of());
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        of.getProperties().forEach((name, property) -> {
            if (required.contains(name) || property.getExamples() != null) {
                example.put(name, of(property, 0));
            }
        });
        return example;
    }

    private @Nullable Object of(Schema schema, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return of(Objects.requireNonNull(components.getSchemas().get(Reached.name(schema.getRef()))), depth + 1);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAnyOf() != null || is(schema, SchemaType.NULL) || depth > DEEPEST) {
            return null;
        }
        if (is(schema, SchemaType.ARRAY)) {
            Object item = schema.getItems() == null ? null : of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getProperties() != null) {
            Map<String, @Nullable Object> example = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> example.put(name, of(property, depth + 1)));
            return example;
        }
        if (is(schema, SchemaType.STRING)) {
            return BY_FORMAT.getOrDefault(String.valueOf(schema.getFormat()), "text");
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return false;
        }
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return 1;
        }
        return Map.of();
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}

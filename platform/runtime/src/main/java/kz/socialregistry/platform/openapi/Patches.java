package kz.socialregistry.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of merge patches. An operation that takes one names the schema of what is patched; a patch has its fields,
 * also inside of fields, but need not have any and has no defaults.
 */
class Patches {

    private final Components components;

    Patches(Components components) {
        this.components = components;
    }

    void complete(OpenAPI description) {
        new Visit(description)
                .operations()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> Stream.ofNullable(body.getContent().getMediaType("application/merge-patch+json")))
                .forEach(media -> media.setSchema(ofAny(Objects.requireNonNull(media.getSchema()))));
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    /** The schema itself unless it leads to objects: their fields are patched one by one. */
    private Schema ofAny(Schema schema) {
        Schema patch = OASFactory.createSchema();
        patch.setAll(schema.getAll());
        patch.setDefaultValue(null);
        if (schema.getAnyOf() != null) {
            patch.setAnyOf(schema.getAnyOf().stream().map(this::ofAny).toList());
        }
        Schema whole = schema.getRef() == null ? null : named(schema.getRef());
        if (whole != null && whole.getProperties() != null) {
            patch.setRef("#/components/schemas/" + ofObject(Reached.name(schema.getRef()), whole));
        }
        return patch;
    }

    private String ofObject(String name, Schema whole) {
        String patch = name + "Patch";
        if (!components.getSchemas().containsKey(patch)) {
            Map<String, Schema> fields = new LinkedHashMap<>();
            whole.getProperties().forEach((field, schema) -> fields.put(field, ofAny(schema)));
            components.addSchema(
                    patch,
                    OASFactory.createSchema()
                            .type(new ArrayList<>(List.of(SchemaType.OBJECT)))
                            .description("A merge patch of " + name
                                    + ": what is given replaces what is there, null takes it away, the rest stays.")
                            .properties(fields)
                            .additionalPropertiesBoolean(false));
        }
        return patch;
    }

    private @Nullable Schema named(String ref) {
        return components.getSchemas().get(Reached.name(ref));
    }
}

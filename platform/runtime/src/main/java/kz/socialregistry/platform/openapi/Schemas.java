package kz.socialregistry.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says of every schema what holds by the code: bounds, what may be null, what is always there, what is refused. */
class Schemas {

    private final Components components;
    private final DeclaredNulls declared;
    private final Map<String, Schema> scalars = new TreeMap<>();

    Schemas(Components components, DeclaredNulls declared) {
        this.components = components;
        this.declared = declared;
    }

    void complete(OpenAPI description) {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getType() != null && schema.getProperties() == null && schema.getFormat() != null) {
                scalars.put(name, schema);
            }
        });
        Reached sent = new Reached(components);
        Reached received = new Reached(components);
        new Visit(description)
                .requests(schema -> received.follow(schema))
                .responses(schema -> sent.follow(schema))
                .everySchema(this::complete);
        scalars.keySet().forEach(components::removeSchema);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                nulls(
                        name,
                        schema,
                        sent.names().contains(name) && !received.names().contains(name));
                if (received.names().contains(name) && !sent.names().contains(name)) {
                    schema.setAdditionalPropertiesBoolean(false);
                }
            }
        });
    }

    /** Inlines identifiers and days, and bounds what is not bounded. */
    private void complete(Schema schema) {
        if (schema.getRef() != null) {
            Schema scalar = scalars.get(Reached.name(schema.getRef()));
            if (scalar == null) {
                schema.setType(null);
                return;
            }
            schema.setRef(null);
            schema.setType(new ArrayList<>(scalar.getType()));
            schema.setFormat(scalar.getFormat());
        }
        Bounds.complete(schema);
    }

    private void nulls(String name, Schema schema, boolean onlySent) {
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        if (!declared.knows(name, properties.keySet())) {
            return;
        }
        Set<String> required = new HashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        properties.forEach((property, of) -> {
            if (property.equals("items") && of.getDescription() == null) {
                of.setDescription("What this part of the list holds, in the order of the list.");
            }
            boolean nullable = declared.nullable(name, property);
            if (nullable && !required.contains(property)) {
                properties.put(property, orNull(of));
            }
            if (onlySent && !(nullable && declared.leftOut(name, property))) {
                required.add(property);
            }
        });
        schema.setProperties(properties);
        schema.setRequired(
                properties.keySet().stream().filter(required::contains).toList());
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            List<SchemaType> types = new ArrayList<>(schema.getType() == null ? List.of() : schema.getType());
            if (!types.isEmpty() && !types.contains(SchemaType.NULL)) {
                types.add(SchemaType.NULL);
                schema.setType(types);
            }
            if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
                List<Object> values = new ArrayList<>(schema.getEnumeration());
                values.add(null);
                schema.setEnumeration(values);
            }
            return schema;
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .examples(schema.getExamples())
                .anyOf(List.of(
                        OASFactory.createSchema().ref(schema.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }
}

package kz.socialregistry.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Which fields of the records that are sent and received may be null, and which may be left out: as the code has it. */
class DeclaredNulls {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class.getName());
    private static final DotName SCHEMA = DotName.createSimple(Schema.class.getName());
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    DeclaredNulls(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("kz.socialregistry."))
                .sorted(Comparator.comparing(type -> type.name().toString()))
                .forEach(type -> records.computeIfAbsent(name(type), name -> new ArrayList<>())
                        .add(type));
    }

    /** Whether there is a record of this name with these properties; of several the one that has them all. */
    boolean knows(String schema, Collection<String> properties) {
        List<ClassInfo> fitting = records.getOrDefault(schema, List.of()).stream()
                .filter(type -> properties.stream().allMatch(property -> find(type, property) != null))
                .toList();
        if (!fitting.isEmpty()) {
            // events have records of the same names; what a service itself has counts
            records.put(schema, List.of(fitting.get(fitting.size() - 1)));
        }
        return !fitting.isEmpty();
    }

    boolean nullable(String schema, String property) {
        return field(schema, property).type().hasAnnotation(NULLABLE);
    }

    /** Whether a null is left out of an answer. */
    boolean leftOut(String schema, String property) {
        FieldInfo field = field(schema, property);
        AnnotationInstance own = field.annotation(INCLUDE);
        AnnotationInstance include = own == null ? field.declaringClass().declaredAnnotation(INCLUDE) : own;
        return include != null
                && include.value() != null
                && List.of("NON_NULL", "NON_EMPTY", "NON_ABSENT")
                        .contains(include.value().asEnum());
    }

    private FieldInfo field(String schema, String property) {
        FieldInfo field = find(
                records.getOrDefault(schema, List.of()).stream().findFirst().orElse(null), property);
        if (field == null) {
            throw new IllegalArgumentException("no record has " + schema + "." + property);
        }
        return field;
    }

    /** The field, also if it is one of a record whose fields are shown in place of it. */
    private @Nullable FieldInfo find(@Nullable ClassInfo type, String property) {
        if (type == null) {
            return null;
        }
        FieldInfo own = type.field(property);
        if (own != null && !own.hasAnnotation(UNWRAPPED)) {
            return own;
        }
        return type.fields().stream()
                .filter(field -> field.hasAnnotation(UNWRAPPED))
                .map(field -> find(index.getClassByName(field.type().name()), property))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "")
                : schema.value("name").asString();
    }
}

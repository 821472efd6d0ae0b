package kz.socialregistry.platform.openapi;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of the components that others lead to. */
class Reached {

    private final Components components;
    private final Set<String> names = new LinkedHashSet<>();

    Reached(Components components) {
        this.components = components;
    }

    Set<String> names() {
        return names;
    }

    void follow(Schema start) {
        Visit.deep(start, schema -> {
            if (schema.getRef() != null && names.add(name(schema.getRef()))) {
                Schema target = components.getSchemas().get(name(schema.getRef()));
                if (target != null) {
                    follow(target);
                }
            }
        });
    }

    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}

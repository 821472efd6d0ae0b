package kz.socialregistry.platform.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** What the methods that answer say about themselves by annotations, found by operationId. */
class DeclaredOperations {

    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName IDEMPOTENT = DotName.createSimple("kz.socialregistry.platform.idempotency.Idempotent");

    private final Map<String, MethodInfo> methods = new HashMap<>();

    DeclaredOperations(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(DotName.createSimple(Operation.class.getName()))) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                methods.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
    }

    /** Who may call it; empty if nobody may or it does not say so. */
    List<String> roles(@Nullable String operationId) {
        AnnotationInstance roles = of(operationId, ROLES);
        return roles == null ? List.of() : List.of(roles.value().asStringArray());
    }

    /** Whether it takes an {@code Idempotency-Key}. */
    boolean idempotent(@Nullable String operationId) {
        return of(operationId, IDEMPOTENT) != null;
    }

    private @Nullable AnnotationInstance of(@Nullable String operationId, DotName annotation) {
        MethodInfo method = methods.get(operationId);
        if (method == null) {
            return null;
        }
        AnnotationInstance own = method.annotation(annotation);
        return own == null ? method.declaringClass().declaredAnnotation(annotation) : own;
    }
}

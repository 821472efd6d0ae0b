package kz.socialregistry.platform.parameters;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that an operation declares.
 *
 * @param byName those it takes as arguments or in a bean
 * @param readsItself it only describes its parameters, and checks them where it reads them
 */
record DeclaredParameters(Map<String, Declared> byName, boolean readsItself) {

    /**
     * A parameter.
     *
     * @param bean the class with the field that holds it and its constraints; {@code null} if it is an argument
     * @param field the name of that field
     */
    record Declared(
            Class<?> type,
            @Nullable Class<?> bean,
            @Nullable String field) {}

    static DeclaredParameters of(Method operation) {
        Map<String, Declared> byName = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                byName.put(query.value(), new Declared(parameter.getType(), null, null));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(byName, parameter.getType());
            }
        }
        boolean describes = Arrays.stream(operation.getAnnotationsByType(
                        org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class))
                .anyMatch(described -> described.in() == ParameterIn.QUERY);
        return new DeclaredParameters(byName, describes);
    }

    private static void addFields(Map<String, Declared> byName, Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    byName.put(query.value(), new Declared(field.getType(), bean, field.getName()));
                }
            }
        }
    }
}

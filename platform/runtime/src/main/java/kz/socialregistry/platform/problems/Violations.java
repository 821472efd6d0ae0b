package kz.socialregistry.platform.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which fields break which of their declared constraints. */
public final class Violations {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "size",
            "Pattern", "pattern",
            "Min", "range",
            "Max", "range",
            "Positive", "range",
            "PositiveOrZero", "range");

    private Violations() {}

    /** One error for each broken constraint, in the order of the pointers. */
    public static List<FieldError> errors(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Violations::error)
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        if (attributes.get("code") instanceof String own) {
            // a constraint of ours says itself what it is called
            return new FieldError(
                    pointer(violation),
                    own,
                    Stream.ofNullable(attributes.get("value")).toList());
        }
        String code = CODES.getOrDefault(constraint.getSimpleName(), "wrong-value");
        List<Object> bounds = Stream.of("min", "max", "value")
                .map(attributes::get)
                .filter(Number.class::isInstance)
                .toList();
        return new FieldError(pointer(violation), code + bound(constraint), bounds);
    }

    /** Numbers may have one bound or the other, and the text has to say which. */
    private static String bound(Class<? extends Annotation> constraint) {
        return switch (constraint.getSimpleName()) {
            case "Min" -> "-min";
            case "Max" -> "-max";
            case "Positive" -> "-positive";
            case "PositiveOrZero" -> "-not-negative";
            default -> "";
        };
    }

    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                pointer.append(parameter(violation, nodes, node));
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(JsonErrors.escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** A query parameter or header is named; the body is the root of the pointer. */
    private static String parameter(ConstraintViolation<?> violation, List<Path.Node> nodes, Path.Node parameter) {
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        return annotations(violation.getRootBeanClass(), method, index)
                .flatMap(Violations::name)
                .orElse("");
    }

    private static Optional<Annotation[]> annotations(@Nullable Class<?> type, Path.MethodNode node, int index) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            try {
                Method method = c.getDeclaredMethod(
                        node.getName(), node.getParameterTypes().toArray(Class[]::new));
                Annotation[] found = method.getParameterAnnotations()[index];
                if (found.length > 0) {
                    return Optional.of(found);
                }
            } catch (NoSuchMethodException e) {
                // look in the superclass: a bean with interceptors is a generated subclass
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return Optional.of("?" + query.value());
            }
            if (annotation instanceof HeaderParam header) {
                return Optional.of(header.value() + ":");
            }
        }
        return Optional.empty();
    }
}

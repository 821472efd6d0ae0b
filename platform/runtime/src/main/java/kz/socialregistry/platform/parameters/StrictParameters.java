package kz.socialregistry.platform.parameters;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kz.socialregistry.platform.json.Values;
import kz.socialregistry.platform.parameters.DeclaredParameters.Declared;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.TextFault;
import kz.socialregistry.platform.problems.Violations;
import org.jspecify.annotations.Nullable;

/** Refuses a query with a parameter that its operation does not know, cannot read, or does not allow. */
@Provider
@Priority(Priorities.USER - 100)
public class StrictParameters implements ContainerRequestFilter {

    private static final int MAX_LENGTH = 500;

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();
    private final ResourceInfo operation;
    private final CurrentVertxRequest current;
    private final Validator validator;

    StrictParameters(ResourceInfo operation, CurrentVertxRequest current, Validator validator) {
        this.current = current;
        this.operation = operation;
        this.validator = validator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        DeclaredParameters known = declared.computeIfAbsent(operation.getResourceMethod(), DeclaredParameters::of);
        FieldErrors errors = new FieldErrors();
        Map<String, List<String>> given =
                QueryText.read(current.getCurrent().request().query(), errors);
        if (!known.readsItself()) {
            given.forEach((name, values) -> check(errors, known.byName().get(name), "?" + name, values));
        }
        errors.throwIfAny();
    }

    private void check(FieldErrors errors, @Nullable Declared known, String pointer, List<String> values) {
        if (known == null) {
            errors.reject(pointer, "unknown-parameter");
        } else if (values.size() > 1 && !Collection.class.isAssignableFrom(known.type())) {
            errors.reject(pointer, "repeated-parameter");
        } else {
            values.forEach(value -> check(errors, known, pointer, value));
        }
    }

    private void check(FieldErrors errors, Declared known, String pointer, String text) {
        Optional<TextFault> fault = TextFault.in(text);
        if (fault.isPresent()) {
            errors.reject(pointer, fault.get().code());
        } else if (text.isEmpty() || text.length() > MAX_LENGTH) {
            errors.reject(pointer, "size", 1, MAX_LENGTH);
        } else {
            Kind kind = Kind.of(known.type());
            kind.read(text)
                    .ifPresentOrElse(
                            value -> checkConstraints(errors, known, pointer, value),
                            () -> errors.reject(pointer, kind.code()));
        }
    }

    private void checkConstraints(FieldErrors errors, Declared known, String pointer, Object value) {
        if (known.bean() == null || known.field() == null || !known.type().isInstance(value)) {
            return;
        }
        Set<? extends ConstraintViolation<?>> broken = validator.validateValue(known.bean(), known.field(), value);
        Violations.errors(new ConstraintViolationException(broken))
                .forEach(e -> errors.reject(pointer, e.code(), e.arguments().toArray()));
    }

    /** How a type is written in a query. */
    private record Kind(String code, Function<String, Optional<?>> reader) {

        static Kind of(Class<?> type) {
            if (type == LocalDate.class) {
                return new Kind("date", Values::day);
            }
            if (type == UUID.class) {
                return new Kind("uuid", Values::id);
            }
            if (type == int.class || type == Integer.class) {
                return new Kind("number", text -> Values.number(text)
                        .filter(n -> n == n.intValue())
                        .map(Long::intValue));
            }
            if (type == long.class || type == Long.class) {
                return new Kind("number", Values::number);
            }
            if (type == boolean.class || type == Boolean.class) {
                return new Kind("boolean", Values::truth);
            }
            return new Kind("wrong-value", Optional::of);
        }

        Optional<?> read(String text) {
            return reader.apply(text);
        }
    }
}

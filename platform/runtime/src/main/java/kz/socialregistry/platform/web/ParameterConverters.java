package kz.socialregistry.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.platform.json.Values;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;

/** Reads dates and ids in query and path, and says which parameter is wrong. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private record Kind(String code, Function<String, Optional<?>> parse) {}

    private static final Map<Class<?>, Kind> KINDS =
            Map.of(LocalDate.class, new Kind("date", Values::day), UUID.class, new Kind("uuid", Values::id));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            return null;
        }
        String queryParameter = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                // a path with an impossible id names nothing that could be there
                return type.cast(kind.parse()
                        .apply(value)
                        .orElseThrow(() -> queryParameter == null
                                ? Refused.notFound("not-found")
                                : new FieldErrors()
                                        .reject("?" + queryParameter, kind.code())
                                        .asException()));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}

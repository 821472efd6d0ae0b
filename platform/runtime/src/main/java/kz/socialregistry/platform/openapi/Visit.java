package kz.socialregistry.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Goes through the schemas of a description. */
class Visit {

    private final OpenAPI description;

    Visit(OpenAPI description) {
        this.description = description;
    }

    /** The schemas of what is sent to the service. */
    Visit requests(Consumer<Schema> to) {
        operations().map(Operation::getRequestBody).filter(Objects::nonNull).forEach(body -> media(body.getContent())
                .forEach(media -> to.accept(media.getSchema())));
        return this;
    }

    /** The schemas of what the service answers. */
    Visit responses(Consumer<Schema> to) {
        responses().forEach(response -> media(response.getContent()).forEach(media -> to.accept(media.getSchema())));
        return this;
    }

    /** All schemas, those inside of others too. */
    Visit everySchema(Consumer<Schema> to) {
        List<Schema> roots = new ArrayList<>(values(description.getComponents().getSchemas()));
        requests(roots::add);
        responses(roots::add);
        Stream.concat(
                        operations().flatMap(operation -> list(operation.getParameters()).stream()),
                        values(description.getComponents().getParameters()).stream())
                .map(Parameter::getSchema)
                .forEach(roots::add);
        Stream.concat(
                        values(description.getComponents().getHeaders()).stream(),
                        responses().flatMap(response -> values(response.getHeaders()).stream()))
                .map(Header::getSchema)
                .filter(Objects::nonNull)
                .forEach(roots::add);
        roots.forEach(root -> deep(root, to));
        return this;
    }

    /** The answers, shared ones too. */
    Stream<APIResponse> responses() {
        return Stream.concat(
                values(description.getComponents().getResponses()).stream(),
                operations().flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()));
    }

    Stream<Operation> operations() {
        return description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    static Collection<MediaType> media(@Nullable Content content) {
        return content == null ? List.of() : values(content.getMediaTypes());
    }

    /** A schema and those inside of it, not those it refers to. */
    static void deep(@Nullable Schema schema, Consumer<Schema> to) {
        if (schema == null) {
            return;
        }
        to.accept(schema);
        values(schema.getProperties()).forEach(property -> deep(property, to));
        deep(schema.getItems(), to);
        deep(schema.getAdditionalPropertiesSchema(), to);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(schemas -> list(schemas).stream())
                .forEach(part -> deep(part, to));
    }

    private static <T> Collection<T> values(@Nullable Map<String, T> map) {
        return map == null ? List.of() : map.values();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

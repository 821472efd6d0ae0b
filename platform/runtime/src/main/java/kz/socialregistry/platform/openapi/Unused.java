package kz.socialregistry.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Leaves no component in a description that nothing refers to. */
class Unused {

    private Unused() {}

    static void remove(OpenAPI description) {
        Components components = description.getComponents();
        Reached reached = new Reached(components);
        new Visit(description).requests(reached::follow).responses(reached::follow);
        List.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !reached.names().contains(name))
                .forEach(components::removeSchema);
        List<String> references = new Visit(description)
                .operations()
                .flatMap(operation -> java.util.stream.Stream.concat(
                        operation.getParameters().stream().map(p -> String.valueOf(p.getRef())),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(r -> String.valueOf(r.getRef()))))
                .map(Reached::name)
                .toList();
        List.copyOf(components.getParameters().keySet()).stream()
                .filter(name -> !references.contains(name))
                .forEach(components::removeParameter);
        List.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !references.contains(name))
                .forEach(components::removeResponse);
        List<String> headers = new Visit(description)
                .responses()
                .filter(response -> response.getHeaders() != null)
                .flatMap(response -> response.getHeaders().values().stream())
                .map(header -> Reached.name(String.valueOf(header.getRef())))
                .toList();
        List.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !headers.contains(name))
                .forEach(components::removeHeader);
    }
}

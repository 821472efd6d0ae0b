package kz.socialregistry.platform.problems;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/** What each address offers, so that a refusal can say what would have been possible. */
@ApplicationScoped
class Operations {

    private static final Map<String, String> HINTS = Map.of("POST", "Accept-Post", "PATCH", "Accept-Patch");

    private record Operation(Pattern path, String method, List<MediaType> consumes) {}

    private volatile @Nullable List<Operation> all;

    /** The headers that help the sender of a request that was refused with this status. */
    Map<String, String> hints(int status, String method, String path) {
        return switch (status) {
            case 405 -> {
                Collection<String> methods =
                        at(path).map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
                methods.add("OPTIONS");
                yield Map.of("Allow", String.join(", ", methods));
            }
            case 415 -> {
                String types = at(path).filter(operation -> operation.method().equals(method))
                        .flatMap(operation -> operation.consumes().stream())
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .distinct()
                        .collect(Collectors.joining(", "));
                yield types.isEmpty() ? Map.of() : Map.of(HINTS.getOrDefault(method, "Accept"), types);
            }
            default -> Map.of();
        };
    }

    private Stream<Operation> at(String path) {
        return all().stream().filter(operation -> operation.path().matcher(path).matches());
    }

    private List<Operation> all() {
        List<Operation> known = all;
        if (known == null) {
            known = new ArrayList<>();
            RuntimeResourceVisitor.visitRuntimeResources(
                    "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), collectingInto(known));
            all = known;
        }
        return known;
    }

    private static RuntimeResourceVisitor collectingInto(List<Operation> operations) {
        return new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                List<MediaType> consumes = resource.getConsumes();
                operations.add(new Operation(
                        pattern(path), String.valueOf(method), consumes == null ? List.of() : List.copyOf(consumes)));
            }
        };
    }

    private static Pattern pattern(String template) {
        String path = ("/" + template).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }
}

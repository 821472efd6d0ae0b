package kz.socialregistry.platform.attribution;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import kz.socialregistry.platform.problems.Trace;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Notes of every request that may change something what it is and why it is made. */
@Provider
public class ChangeFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Change change;
    private final CurrentVertxRequest current;

    @Context
    @Nullable
    ResourceInfo matched;

    ChangeFilter(Change change, CurrentVertxRequest current) {
        this.change = change;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            change.begin(
                    operation(request),
                    Trace.of(current.getCurrent()),
                    ChangeReason.read(request.getHeaderString(ChangeReason.HEADER)));
        }
    }

    private String operation(ContainerRequestContext request) {
        Method method = matched == null ? null : matched.getResourceMethod();
        Operation described = method == null ? null : method.getAnnotation(Operation.class);
        return described == null ? request.getMethod() : described.operationId();
    }
}

package kz.socialregistry.platform.attribution;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Notes of every request that may change something what it is and why it is made. */
@Provider
public class ChangeFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private final Change change;

    @Context
    @Nullable
    ResourceInfo matched;

    ChangeFilter(Change change) {
        this.change = change;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            change.begin(
                    operation(request),
                    traceId(request.getHeaderString("traceparent")),
                    ChangeReason.read(request.getHeaderString(ChangeReason.HEADER)));
        }
    }

    private String operation(ContainerRequestContext request) {
        Method method = matched == null ? null : matched.getResourceMethod();
        Operation described = method == null ? null : method.getAnnotation(Operation.class);
        return described == null ? request.getMethod() : described.operationId();
    }

    private static String traceId(@Nullable String traceParent) {
        if (traceParent != null) {
            Matcher trace = TRACE_PARENT.matcher(traceParent);
            if (trace.matches()) {
                return trace.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}

package kz.socialregistry.platform.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import kz.socialregistry.platform.problems.Refused;

/** Holds every PUT, PATCH and DELETE to its condition: none without {@code If-Match}, none that does not compare it. */
@Provider
public class IfMatchRequired implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

    private final IfMatch ifMatch;

    IfMatchRequired(IfMatch ifMatch) {
        this.ifMatch = ifMatch;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (CHANGES.contains(request.getMethod()) && request.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw Refused.unconditional();
        }
    }

    /** An operation that forgets the comparison shows in its first test. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (CHANGES.contains(request.getMethod())
                && response.getStatusInfo().getFamily() == Family.SUCCESSFUL
                && !ifMatch.compared()) {
            throw new IllegalStateException("an operation changed something without comparing its version");
        }
    }
}

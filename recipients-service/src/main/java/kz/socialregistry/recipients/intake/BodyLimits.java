package kz.socialregistry.recipients.intake;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Holds every body but that of an import to the common limit; the server's own limit knows no exceptions. */
@Provider
@PreMatching
public class BodyLimits implements ContainerRequestFilter {

    private static final long MAX_BYTES = 1024 * 1024;

    private final RoutingContext routing;

    BodyLimits(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals("/v1/imports")) {
            return;
        }
        if (request.getLength() > MAX_BYTES) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        // For a body that does not tell its length.
        routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BYTES);
    }
}

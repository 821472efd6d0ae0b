package kz.socialregistry.recipients.enrolment;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.web.Wait;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds the answer back, after the enrolment is committed, until it is settled or the time is over. A repeated request
 * waits like the first: it is the address in the answer that is looked at.
 */
class Waiting {

    private final Outcomes outcomes;
    private final Showing showing;

    Waiting(Outcomes outcomes, Showing showing) {
        this.outcomes = outcomes;
        this.showing = showing;
    }

    @WaitsForOutcome
    @ServerResponseFilter
    public Uni<Void> await(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<Duration> wait = Wait.preferred(request.getHeaderString("Prefer"));
        if (wait.isEmpty() || response.getStatus() != Status.CREATED.getStatusCode()) {
            return Uni.createFrom().voidItem();
        }
        String path = response.getLocation().getPath();
        UUID enrolment = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        response.getHeaders().putSingle("Preference-Applied", Wait.applied(wait.get()));
        return outcomes.settled(enrolment, wait.get())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(settled -> {
                    if (settled) {
                        EnrolmentView view = showing.show(enrolment);
                        response.setEntity(view);
                        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(view.tag()));
                    }
                })
                .replaceWithVoid();
    }
}

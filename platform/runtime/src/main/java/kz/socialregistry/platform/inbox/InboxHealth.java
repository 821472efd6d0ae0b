package kz.socialregistry.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the topics were read; not ready when somebody has to mend a topic. A broker that is away is no reason. */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final Inbox inbox;

    InboxHealth(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("inbox")
                .status(inbox.connected() && inbox.trouble().isEmpty());
        inbox.trouble().ifPresent(trouble -> response.withData("trouble", trouble));
        return response.build();
    }
}

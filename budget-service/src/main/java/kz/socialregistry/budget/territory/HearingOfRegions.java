package kz.socialregistry.budget.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.inbox.Order;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.inbox.Subscriber;
import kz.socialregistry.platform.territory.KnownRegions;

/** Reads what centres-service publishes, for its regions. */
@ApplicationScoped
class HearingOfRegions implements Subscriber {

    private final KnownRegions regions;

    HearingOfRegions(KnownRegions regions) {
        this.regions = regions;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CENTRES);
    }

    @Override
    public Order order() {
        return Order.LATEST_STATE;
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        regions.take(events);
    }
}

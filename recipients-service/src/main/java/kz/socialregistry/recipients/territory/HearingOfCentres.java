package kz.socialregistry.recipients.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.inbox.Order;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.inbox.Subscriber;
import kz.socialregistry.platform.territory.KnownRegions;

/** Reads what centres-service publishes, for its regions and units. */
@ApplicationScoped
class HearingOfCentres implements Subscriber {

    private final KnownRegions regions;
    private final KnownUnits units;

    HearingOfCentres(KnownRegions regions, KnownUnits units) {
        this.regions = regions;
        this.units = units;
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
        units.take(events);
    }
}

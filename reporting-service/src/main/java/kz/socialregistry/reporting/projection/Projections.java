package kz.socialregistry.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.socialregistry.events.Topic;
import kz.socialregistry.platform.inbox.Order;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.inbox.Subscriber;

/** Reads all five topics. Events carry whole states, so the newest one of an aggregate is all that matters. */
@ApplicationScoped
class Projections implements Subscriber {

    private final CentresProjection centres;
    private final RecipientsProjection recipients;
    private final BudgetProjection budget;

    Projections(CentresProjection centres, RecipientsProjection recipients, BudgetProjection budget) {
        this.centres = centres;
        this.recipients = recipients;
        this.budget = budget;
    }

    @Override
    public Set<Topic> topics() {
        return EnumSet.allOf(Topic.class);
    }

    @Override
    public Order order() {
        return Order.LATEST_STATE;
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        centres.regions(events);
        centres.centres(events);
        centres.units(events);
        centres.staff(events);
        centres.placements(events);
        recipients.recipients(events);
        recipients.enrolments(events);
        budget.programmes(events);
        budget.allotments(events);
        budget.spendings(events);
    }
}

package kz.socialregistry.recipients.enrolment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.Topic;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.platform.inbox.Order;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.inbox.Subscriber;
import kz.socialregistry.platform.outbox.Outbox;

/** Hears what centres-service decided about places and takes the enrolments a step further. */
@ApplicationScoped
class Settling implements Subscriber {

    private final Enrolments enrolments;
    private final Outbox outbox;
    private final Clock clock;

    Settling(Enrolments enrolments, Outbox outbox, Clock clock) {
        this.enrolments = enrolments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.PLACEMENTS);
    }

    @Override
    public Order order() {
        return Order.IN_SEQUENCE;
    }

    /** One query, one update and one append for all, so that an import settles as fast as it was recorded. */
    @Override
    public void receive(List<ReceivedEvent> events) {
        List<PlacementEvent> answers = events.stream()
                .map(ReceivedEvent::payload)
                .filter(PlacementEvent.class::isInstance)
                .map(PlacementEvent.class::cast)
                .toList();
        Set<UUID> ids = answers.stream().map(PlacementEvent::aggregateId).collect(toSet());
        Map<UUID, Enrolment> asked =
                enrolments.toChange(ids).stream().collect(toMap(Enrolment::id, Function.identity()));
        List<Event> settled = new ArrayList<>();
        Set<Enrolment> answered = new LinkedHashSet<>();
        Instant now = clock.instant();
        for (PlacementEvent answer : answers) {
            // An answer to nobody's question: this database is older than the answer. It changes nothing here.
            Enrolment enrolment = asked.get(answer.aggregateId());
            if (enrolment != null) {
                enrolment.settle(answer, now).ifPresent(event -> {
                    settled.add(event);
                    answered.add(enrolment);
                });
            }
        }
        enrolments.store(answered, now);
        outbox.append(settled);
    }
}

package kz.socialregistry.centres.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.socialregistry.events.Topic;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentResumed;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.events.recipients.EnrolmentSuspended;
import kz.socialregistry.platform.inbox.Order;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.platform.inbox.Subscriber;
import kz.socialregistry.platform.outbox.Outbox;

/**
 * The step of centres-service in the enrolment: answers each request with a place, the queue or a refusal, lends the place
 * while its holder is away if that was agreed, gives it on other days if those recorded were wrong, and frees it when the
 * stay is over. Steps that recipients-service takes by itself (placed, queued, refused, admitted) need no
 * answer.
 */
@ApplicationScoped
class PlacingEnrolments implements Subscriber {

    private final Placements placements;
    private final Outbox outbox;
    private final Clock clock;

    PlacingEnrolments(Placements placements, Outbox outbox, Clock clock) {
        this.placements = placements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ENROLMENTS);
    }

    @Override
    public Order order() {
        return Order.IN_SEQUENCE;
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<EnrolmentEvent> steps = events.stream()
                .map(ReceivedEvent::payload)
                .filter(PlacingEnrolments::concernsPlaces)
                .map(EnrolmentEvent.class::cast)
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        PlaceBook book = open(steps);
        steps.forEach(step -> take(step, book));
        placements.save(book.changed());
        outbox.append(book.events());
    }

    private static boolean concernsPlaces(Object payload) {
        return payload instanceof EnrolmentRequested
                || payload instanceof EnrolmentSuspended
                || payload instanceof EnrolmentResumed
                || payload instanceof EnrolmentChangeRequested
                || payload instanceof EnrolmentEnded
                || payload instanceof EnrolmentCancelled;
    }

    private PlaceBook open(List<EnrolmentEvent> steps) {
        List<EnrolmentState> enrolments =
                steps.stream().map(EnrolmentEvent::enrolment).toList();
        LocalDate today = LocalDate.now(clock);
        LocalDate since = steps.stream()
                .flatMap(PlacingEnrolments::days)
                .filter(Objects::nonNull)
                .reduce(today, (a, b) -> a.isBefore(b) ? a : b);
        return placements.open(
                ids(enrolments, EnrolmentState::unitId), ids(enrolments, EnrolmentState::enrolmentId), since, today);
    }

    private static Stream<LocalDate> days(EnrolmentEvent step) {
        EnrolmentState state = step.enrolment();
        return Stream.of(
                        Stream.of(state.wantedFrom(), state.admittedOn(), state.endedOn()),
                        state.absences().stream().map(EnrolmentState.Absence::from),
                        step instanceof EnrolmentChangeRequested change
                                ? Stream.of(change.asked().admittedOn())
                                : Stream.<LocalDate>empty())
                .flatMap(Function.identity());
    }

    private static Set<UUID> ids(List<EnrolmentState> enrolments, Function<EnrolmentState, UUID> id) {
        return enrolments.stream().map(id).collect(Collectors.toSet());
    }

    private static void take(EnrolmentEvent step, PlaceBook book) {
        if (step instanceof EnrolmentRequested) {
            book.request(step.enrolment());
        } else if (step instanceof EnrolmentEnded) {
            book.end(step.enrolment());
        } else if (step instanceof EnrolmentSuspended || step instanceof EnrolmentResumed) {
            book.lend(step.enrolment());
        } else if (step instanceof EnrolmentChangeRequested change) {
            book.change(change);
        } else {
            book.cancel(step.enrolment());
        }
    }
}

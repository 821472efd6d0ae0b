package kz.socialregistry.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.socialregistry.platform.problems.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an operator can do about an event that could not be applied. */
@ApplicationScoped
class DeadEvents {

    private static final Logger LOG = Logger.getLogger(DeadEvents.class);

    private final HeldEvents held;
    private final InboxOffsets offsets;
    private final InboxPositions positions;
    private final Delivery delivery;

    DeadEvents(HeldEvents held, InboxOffsets offsets, InboxPositions positions, Delivery delivery) {
        this.held = held;
        this.offsets = offsets;
        this.positions = positions;
        this.delivery = delivery;
    }

    List<HeldEvent> list(long afterId, int limit) {
        return held.dead(afterId, limit);
    }

    /** Applies the event now, and what waited behind it; if it fails again, nothing has changed. */
    @Transactional
    void retry(long id) {
        HeldEvent dead = take(id);
        try {
            delivery.deliver(dead.record().topic(), List.of(dead.record()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "dead event %d fails again", id);
            throw Refused.conflict("dead-event-fails-again");
        }
        if (held.of(dead.record().topic(), ids(dead)).stream().anyMatch(HeldEvent::dead)) {
            throw Refused.conflict("dead-event-fails-again");
        }
        delivery.release(dead.record().topic(), ids(dead));
    }

    /** Gives the event up and goes on behind it. */
    @Transactional
    void discard(long id) {
        HeldEvent dead = take(id);
        if (dead.aggregateId() != null && delivery.inSequence(dead.record().topic())) {
            Position passed = passed(dead);
            if (passed != null) {
                positions.save(dead.record().topic(), Map.of(dead.aggregateId(), passed));
            }
            delivery.release(dead.record().topic(), ids(dead));
        }
    }

    /** The position behind the dead event: its own number or, if that was unreadable, the one before what waits. */
    private @Nullable Position passed(HeldEvent dead) {
        if (dead.epoch() != null && dead.sequence() != null) {
            return new Position(dead.epoch(), dead.sequence());
        }
        return held.of(dead.record().topic(), ids(dead)).stream()
                .filter(behind -> !behind.dead() && behind.epoch() != null && behind.sequence() != null)
                .map(behind -> new Position(
                        Objects.requireNonNull(behind.epoch()), Objects.requireNonNull(behind.sequence()) - 1))
                .min(Comparator.comparingLong(Position::sequence))
                .orElse(null);
    }

    private HeldEvent take(long id) {
        HeldEvent dead = held.lockDead(id).orElseThrow(() -> Refused.notFound("dead-event-not-found"));
        offsets.lock(dead.record().topic());
        held.release(List.of(dead.record()));
        return dead;
    }

    private static List<java.util.UUID> ids(HeldEvent dead) {
        return dead.aggregateId() == null ? List.of() : List.of(dead.aggregateId());
    }
}

package kz.socialregistry.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    private final InboxTables tables;
    private final InboxOffsets offsets;
    private final InboxApplier applier;

    DeadEvents(InboxTables tables, InboxOffsets offsets, InboxApplier applier) {
        this.tables = tables;
        this.offsets = offsets;
        this.applier = applier;
    }

    List<HeldEvent> list(long afterId, int limit) {
        return tables.dead(afterId, limit);
    }

    /** Applies the event now, and what waited behind it; if it fails again, nothing has changed. */
    @Transactional
    void retry(long id) {
        HeldEvent dead = take(id);
        try {
            applier.deliver(dead.record().topic(), List.of(dead.record()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "dead event %d fails again", id);
            throw Refused.conflict("dead-event-fails-again", id);
        }
        if (tables.held(dead.record().topic(), ids(dead)).stream().anyMatch(HeldEvent::dead)) {
            throw Refused.conflict("dead-event-fails-again", id);
        }
        applier.release(dead.record().topic(), ids(dead));
    }

    /** Gives the event up and goes on behind it. */
    @Transactional
    void discard(long id) {
        HeldEvent dead = take(id);
        if (dead.aggregateId() != null && applier.inSequence(dead.record().topic())) {
            Position passed = passed(dead);
            if (passed != null) {
                tables.savePositions(dead.record().topic(), Map.of(dead.aggregateId(), passed));
            }
            applier.release(dead.record().topic(), ids(dead));
        }
    }

    /** The position behind the dead event: its own number or, if that was unreadable, the one before what waits. */
    private @Nullable Position passed(HeldEvent dead) {
        if (dead.epoch() != null && dead.sequence() != null) {
            return new Position(dead.epoch(), dead.sequence());
        }
        return tables.held(dead.record().topic(), ids(dead)).stream()
                .filter(held -> !held.dead() && held.epoch() != null && held.sequence() != null)
                .map(held ->
                        new Position(Objects.requireNonNull(held.epoch()), Objects.requireNonNull(held.sequence()) - 1))
                .min((a, b) -> Long.compare(a.sequence(), b.sequence()))
                .orElse(null);
    }

    private HeldEvent take(long id) {
        HeldEvent dead = tables.lockDead(id).orElseThrow(() -> Refused.notFound("dead-event-not-found", id));
        offsets.lock(dead.record().topic());
        tables.release(List.of(dead.record()));
        return dead;
    }

    private static List<java.util.UUID> ids(HeldEvent dead) {
        return dead.aggregateId() == null ? List.of() : List.of(dead.aggregateId());
    }
}

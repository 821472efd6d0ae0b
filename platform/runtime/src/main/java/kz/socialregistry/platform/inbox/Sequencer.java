package kz.socialregistry.platform.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts the events of one topic in sequence: drops what was applied before, keeps back what came too early, and lets it
 * go once its predecessor is there. An aggregate with a dead event stands still until an operator acts.
 */
final class Sequencer {

    private final Map<UUID, Position> positions;
    private final Map<UUID, TreeMap<Long, Envelope>> early = new HashMap<>();
    private final Set<UUID> parked = new HashSet<>();

    private final List<ReceivedEvent> due = new ArrayList<>();
    private final Map<UUID, Position> moved = new LinkedHashMap<>();
    private final List<HeldEvent> kept = new ArrayList<>();
    private final List<EventRecord> released = new ArrayList<>();

    /**
     * @param positions of the aggregates concerned, where known
     * @param held everything held of them
     */
    Sequencer(Map<UUID, Position> positions, Collection<HeldEvent> held) {
        this.positions = new HashMap<>(positions);
        for (HeldEvent event : held) {
            if (event.aggregateId() != null && event.dead()) {
                parked.add(event.aggregateId());
            } else {
                keepEarly(event.record());
            }
        }
    }

    private void keepEarly(EventRecord record) {
        try {
            Envelope envelope = Envelope.open(record);
            early.computeIfAbsent(envelope.aggregateId(), id -> new TreeMap<>()).put(envelope.sequence(), envelope);
        } catch (UndecodableException e) {
            throw new IllegalStateException("what waits was readable before", e);
        }
    }

    void offer(Envelope event) {
        UUID id = event.aggregateId();
        Position last = positions.getOrDefault(id, Position.START);
        if (last.includes(event)) {
            return;
        }
        if (parked.contains(id) || !last.isFollowedBy(event)) {
            kept.add(HeldEvent.waiting(event));
            return;
        }
        deliver(event);
        releaseSuccessors(id);
    }

    /** The aggregate stands still from here on. */
    void park(HeldEvent dead) {
        kept.add(dead);
        if (dead.aggregateId() != null) {
            parked.add(dead.aggregateId());
        }
    }

    /** Lets go what waits for nothing any more. */
    void releaseSuccessors(UUID id) {
        TreeMap<Long, Envelope> waiting = early.get(id);
        while (waiting != null && !waiting.isEmpty() && !parked.contains(id)) {
            Envelope next = waiting.firstEntry().getValue();
            Position last = positions.getOrDefault(id, Position.START);
            if (last.includes(next)) {
                released.add(next.record());
            } else if (last.isFollowedBy(next)) {
                released.add(next.record());
                deliver(next);
            } else {
                return;
            }
            waiting.pollFirstEntry();
        }
    }

    private void deliver(Envelope event) {
        Position position = new Position(event.epoch(), event.sequence());
        positions.put(event.aggregateId(), position);
        moved.put(event.aggregateId(), position);
        if (event.event() != null) {
            due.add(event.event());
        }
    }

    /** To be applied now, in this order. */
    List<ReceivedEvent> due() {
        return due;
    }

    /** Positions that moved. */
    Map<UUID, Position> moved() {
        return moved;
    }

    /** To be held from now on. */
    List<HeldEvent> kept() {
        return kept;
    }

    /** No longer to be held. */
    List<EventRecord> released() {
        return released;
    }
}

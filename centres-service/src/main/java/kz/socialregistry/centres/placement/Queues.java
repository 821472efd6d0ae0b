package kz.socialregistry.centres.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.outbox.Outbox;

/** What a change of a unit does to its places and its queue; called in the transaction of the change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Queues {

    private final Placements placements;
    private final Outbox outbox;
    private final Clock clock;

    Queues(Placements placements, Outbox outbox, Clock clock) {
        this.placements = placements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The capacity of the unit changed: whoever waits and now has a place gets it. */
    public void move(UUID unitId) {
        move(List.of(unitId));
    }

    /** Something about the units changed that a place may depend on: whoever waits and now may have one gets it. */
    public void move(Collection<UUID> unitIds) {
        PlaceBook book = open(unitIds);
        book.moveQueues();
        store(book);
    }

    /** The units close: whoever waits there is refused. */
    public void dissolve(Collection<UUID> unitIds) {
        PlaceBook book = open(unitIds);
        book.dissolveQueues();
        store(book);
    }

    private PlaceBook open(Collection<UUID> unitIds) {
        LocalDate today = LocalDate.now(clock);
        return placements.open(unitIds, List.of(), today, today);
    }

    private void store(PlaceBook book) {
        placements.save(book.changed());
        outbox.append(book.events());
    }
}

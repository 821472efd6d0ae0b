package kz.socialregistry.centres.centreact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.centres.unit.Unit;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;

/** Merges centres: the units of one pass to the other with their places and queues, and it is closed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergingCentres {

    private final Centres centres;
    private final Units units;
    private final Queues queues;
    private final Outbox outbox;

    MergingCentres(Centres centres, Units units, Queues queues, Outbox outbox) {
        this.centres = centres;
        this.units = units;
        this.queues = queues;
        this.outbox = outbox;
    }

    /**
     * Merges a centre into another.
     *
     * @param merged whose row is locked
     * @param into empty if there is no such centre
     * @throws FieldErrors.Invalid if the other centre is itself, or does not work on that day
     */
    void merge(Centre merged, Optional<Centre> into, LocalDate on) {
        Centre successor = into.orElseThrow(
                () -> new FieldErrors().reject("/into", "unknown-centre").asException());
        outbox.append(merged.mergeInto(successor, on));
        List<Unit> passing = units.ofCentreLocked(merged.id()).stream()
                .filter(unit -> !unit.isClosedBy(on))
                .toList();
        outbox.append(passing.stream().map(unit -> unit.passTo(successor, on)).toList());
        centres.flush();
        // A suspension of the merged centre no longer keeps anybody waiting.
        passing.stream().map(Unit::id).forEach(queues::move);
    }
}

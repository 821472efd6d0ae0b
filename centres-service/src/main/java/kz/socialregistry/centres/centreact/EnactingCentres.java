package kz.socialregistry.centres.centreact;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.history.Suspension;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.centres.unit.Unit;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.web.Ids;

/** Enters acts on centres and applies them. */
@ApplicationScoped
class EnactingCentres {

    private final Centres centres;
    private final Units units;
    private final ClosingCentres closing;
    private final MergingCentres merging;
    private final CentreActs acts;
    private final Queues queues;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    EnactingCentres(
            Centres centres,
            Units units,
            ClosingCentres closing,
            MergingCentres merging,
            CentreActs acts,
            Queues queues,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.centres = centres;
        this.units = units;
        this.closing = closing;
        this.merging = merging;
        this.acts = acts;
        this.queues = queues;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Enters an act that closes the centre. */
    @Transactional
    Centre close(UUID centreId, LocalDate on) {
        Centre centre = locked(centreId);
        enact(centre, EnterCentreAct.closing(on));
        return centre;
    }

    @Transactional
    CentreAct enact(UUID centreId, EnterCentreAct request) {
        request.check(LocalDate.now(clock)).throwIfAny();
        // In the order of their ids: two mergers that cross wait for each other, and do not lock each other out.
        if (request.into() != null && request.into().compareTo(centreId) < 0) {
            centres.findLocked(request.into());
        }
        return enact(locked(centreId), request);
    }

    private Centre locked(UUID centreId) {
        Centre centre = centres.getLocked(centreId);
        ifMatch.check(centre.version());
        return centre;
    }

    private CentreAct enact(Centre centre, EnterCentreAct request) {
        LocalDate on = request.on();
        switch (request.kindOfAct()) {
            case RENAME -> outbox.append(centre.rename(requireNonNull(request.names()), on));
            case MOVE -> centre.move(requireNonNull(request.address()), on);
            case SUSPEND ->
                outbox.append(centre.suspend(
                        new Suspension(on, request.until(), requireNonNull(request.reason()), request.document())));
            case REOPEN -> reopen(centre, on);
            case MERGE -> merging.merge(centre, centres.findLocked(requireNonNull(request.into())), on);
            case CLOSE -> closing.close(centre, on);
        }
        CentreAct act = new CentreAct(Ids.next(), centre.id(), request);
        acts.persist(act);
        // So that the answer carries the version that the next reader will see.
        centres.flush();
        return act;
    }

    /** Whoever waits may be taken in again. */
    private void reopen(Centre centre, LocalDate on) {
        outbox.append(centre.reopen(on));
        centres.flush();
        units.ofCentreLocked(centre.id()).stream().map(Unit::id).forEach(queues::move);
    }
}

package kz.socialregistry.centres.centreact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.closure.Occupancies;
import kz.socialregistry.centres.closure.Occupation;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.centres.unit.Unit;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.Refused;

/** Closes a centre together with its units, once nobody has a place there any more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClosingCentres {

    private final Centres centres;
    private final Units units;
    private final Occupancies occupancies;
    private final Queues queues;
    private final Outbox outbox;

    ClosingCentres(Centres centres, Units units, Occupancies occupancies, Queues queues, Outbox outbox) {
        this.centres = centres;
        this.units = units;
        this.occupancies = occupancies;
        this.queues = queues;
        this.outbox = outbox;
    }

    /** @param centre whose row is locked */
    void close(Centre centre, LocalDate on) {
        outbox.append(centre.close(on));
        List<Unit> closing = units.ofCentreLocked(centre.id());
        List<UUID> ids = closing.stream().map(Unit::id).toList();
        Occupation inside = occupancies.from(ids, on);
        if (inside.places() > 0) {
            throw inside.toldIn(Refused.conflict("centre-occupied", inside.places(), on));
        }
        outbox.append(closing.stream()
                .map(unit -> unit.close(on))
                .flatMap(Optional::stream)
                .toList());
        centres.flush();
        queues.dissolve(ids);
    }
}

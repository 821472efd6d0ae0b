package kz.socialregistry.centres.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.centres.unit.Unit;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.Refused;

/** Closes a centre together with its units. */
@ApplicationScoped
class ClosingCentres {

    private final Centres centres;
    private final Units units;
    private final Queues queues;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    ClosingCentres(Centres centres, Units units, Queues queues, IfMatch ifMatch, Outbox outbox) {
        this.centres = centres;
        this.units = units;
        this.queues = queues;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    @Transactional
    Centre close(UUID centreId, LocalDate on) {
        Centre centre = centres.getLocked(centreId);
        ifMatch.check(centre.version());
        outbox.append(centre.close(on));
        List<Unit> closing = units.ofCentreLocked(centreId);
        List<UUID> ids = closing.stream().map(Unit::id).toList();
        int occupied = queues.takenFrom(ids, on);
        if (occupied > 0) {
            throw Refused.conflict("centre-occupied", occupied, on);
        }
        outbox.append(closing.stream()
                .map(unit -> unit.close(on))
                .flatMap(Optional::stream)
                .toList());
        centres.flush();
        queues.dissolve(ids);
        return centre;
    }
}

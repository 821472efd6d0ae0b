package kz.socialregistry.centres.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.closure.Occupancies;
import kz.socialregistry.centres.closure.Occupation;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;

/** Closes single units, once nobody has a place there any more; their centres go on. */
@ApplicationScoped
class ClosingUnits {

    private final Units units;
    private final Occupancies occupancies;
    private final Queues queues;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    ClosingUnits(Units units, Occupancies occupancies, Queues queues, IfMatch ifMatch, Outbox outbox) {
        this.units = units;
        this.occupancies = occupancies;
        this.queues = queues;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    /**
     * Closes a unit from a day on; whoever waits there is refused.
     *
     * @throws FieldErrors.Invalid if it had not opened by then
     * @throws Refused if it is closed, or a place is taken on that day or later
     */
    @Transactional
    Unit close(UUID id, LocalDate on) {
        Unit unit = units.getLocked(id);
        ifMatch.check(unit.version());
        LocalDate openedOn = unit.openedOn();
        new FieldErrors()
                .rejectIf(openedOn != null && on.isBefore(openedOn), "/on", "before-opening", "" + openedOn)
                .throwIfAny();
        outbox.append(unit.close(on).orElseThrow(() -> Refused.conflict("unit-already-closed", "" + unit.closedOn())));
        Occupation inside = occupancies.from(List.of(id), on);
        if (inside.places() > 0) {
            throw inside.toldIn(Refused.conflict("unit-occupied", inside.places(), on));
        }
        units.flush();
        queues.dissolve(List.of(id));
        return unit;
    }
}

package kz.socialregistry.centres.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.centres.capacity.CapacityAct;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.platform.web.Names;

/** What a building project does to units; called in its transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RebuildingUnits {

    private final Units units;
    private final Queues queues;
    private final FormatRules rules;
    private final Outbox outbox;

    RebuildingUnits(Units units, Queues queues, FormatRules rules, Outbox outbox) {
        this.units = units;
        this.queues = queues;
        this.rules = rules;
        this.outbox = outbox;
    }

    /** Whether the unit is one of the centre. */
    public boolean isOf(UUID unitId, UUID centreId) {
        return units.count("id = ?1 and centreId = ?2", unitId, centreId) == 1;
    }

    /** Opens a unit of a centre whose row is locked. It has no places until the project adds them. */
    public UUID open(Centre centre, Names names, String format, String targetGroup, LocalDate on) {
        Capacity none = new Capacity(on, null, "limited", 0, "opening", null, null, null, false);
        OpenUnit request = new OpenUnit(
                names, format, targetGroup, null, on, null, null, null, null, null, List.of(none), null, false);
        Unit unit = new Unit(Ids.next(), centre, request, rules.absence(format));
        units.persistAndFlush(unit);
        outbox.append(unit.opened());
        return unit.id();
    }

    /** Enters into the ledgers what the project does to each unit; whoever waits and now has a place gets it. */
    public void enter(UUID projectId, SortedMap<UUID, List<CapacityAct>> changes) {
        changes.forEach((unitId, acts) -> {
            Unit unit = units.findByIdOptional(unitId, LockModeType.PESSIMISTIC_WRITE)
                    .orElseThrow();
            unit.enter(projectId, acts).ifPresent(event -> {
                outbox.append(event);
                units.flush();
                queues.move(unitId);
            });
        });
    }
}

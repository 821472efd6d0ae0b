package kz.socialregistry.centres.unit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.placement.Queues;
import kz.socialregistry.events.centres.UnitCapacityChanged;
import kz.socialregistry.events.centres.UnitOpened;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;

/** Enters units and capacities among many other things: by the rules of single ones, in few round trips. */
@ApplicationScoped
public class BulkUnits {

    private final OpeningUnits opening;
    private final Units units;
    private final Queues queues;
    private final DeclaredRules declared;
    private final ObjectMapper json;

    BulkUnits(OpeningUnits opening, Units units, Queues queues, DeclaredRules declared, ObjectMapper json) {
        this.opening = opening;
        this.units = units;
        this.queues = queues;
        this.declared = declared;
        this.json = json;
    }

    /** A unit that is made, and the event of its entry. Neither is stored yet. */
    public record EnteredUnit(Unit unit, UnitOpened event) {}

    /**
     * Makes a unit of a centre, which is locked or new.
     *
     * @param said the body of a single entry
     * @throws FieldErrors.Invalid if it breaks the rules
     * @throws Refused if the centre takes no units
     */
    public EnteredUnit make(Centre centre, Map<String, ?> said) {
        OpenUnit request = json.convertValue(said, OpenUnit.class);
        declared.check(request).throwIfAny();
        Unit unit = opening.make(centre, request);
        return new EnteredUnit(unit, unit.opened());
    }

    /** Stores what was made, with the next flush. */
    public void store(Unit unit) {
        units.persist(unit);
    }

    /** These units by their ids, with their rows locked until the transaction ends. */
    public Map<UUID, Unit> locked(Collection<UUID> ids) {
        return units.find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    /**
     * Enters a capacity of a locked unit.
     *
     * @param said the body of a single entry
     * @throws FieldErrors.Invalid if it breaks the rules
     * @throws Refused if the unit takes no capacity
     */
    public UnitCapacityChanged enterCapacity(Unit unit, Map<String, ?> said) {
        Capacity capacity = json.convertValue(said, Capacity.class);
        declared.check(capacity).throwIfAny();
        return unit.enter(capacity);
    }

    /** Writes what was stored and entered. */
    public void write() {
        units.flush();
    }

    /** The capacity of these units changed: whoever waits and now has a place gets it. */
    public void moveQueues(Collection<UUID> ids) {
        ids.forEach(queues::move);
    }

    /** Lets go of everything written, so that many chunks of one transaction do not fill the memory. */
    public void letGo() {
        units.getEntityManager().clear();
    }
}

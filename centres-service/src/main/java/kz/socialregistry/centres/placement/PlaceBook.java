package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.centres.terms.RefusalReason;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import org.jspecify.annotations.Nullable;

/**
 * The places of some units and the placements of some enrolments, opened for one transaction. Decides in memory, in the
 * order in which it is asked; what it decided is then stored and published at once.
 */
final class PlaceBook {

    private final LocalDate today;
    private final Map<UUID, UnitPlaces> units;
    private final Map<String, Integer> ranks;
    private final Map<UUID, Placement> placements = new LinkedHashMap<>();
    private final Map<UUID, Placement> changed = new LinkedHashMap<>();
    private final List<PlacementEvent> events = new ArrayList<>();

    /** @param ranks of the priority groups: the lowest comes first */
    PlaceBook(LocalDate today, Map<UUID, UnitPlaces> units, Map<String, Integer> ranks, Collection<Placement> stored) {
        this.today = today;
        this.units = units;
        this.ranks = ranks;
        stored.forEach(placement -> {
            placements.put(placement.enrolmentId(), placement);
            UnitPlaces unit = units.get(placement.unitId());
            if (placement.status() == Placement.Status.QUEUED && unit != null) {
                unit.join(placement);
            }
        });
    }

    /** Answers a request for a place; one that was answered before is left as it is. */
    void request(EnrolmentState enrolment) {
        if (placements.containsKey(enrolment.enrolmentId())) {
            return;
        }
        Request request = Request.of(enrolment);
        Placement placement = Placement.requested(request, turn(request));
        placements.put(placement.enrolmentId(), placement);
        UnitPlaces unit = units.get(placement.unitId());
        LocalDate admittedOn = enrolment.admittedOn();
        if (unit == null) {
            note(List.of(placement.refuse(RefusalReason.UNIT_NOT_FOUND, today)));
        } else if (request.priorityGroup() != null && !ranks.containsKey(request.priorityGroup())) {
            note(List.of(placement.refuse(RefusalReason.PRIORITY_GROUP_UNKNOWN, today)));
        } else if (admittedOn == null) {
            note(List.of(unit.place(placement, today)));
        } else {
            LocalDate until = enrolment.endedOn() == null ? enrolment.wantedUntil() : enrolment.endedOn();
            note(List.of(unit.place(placement, new Stay(admittedOn, until), today)));
        }
    }

    private Turn turn(Request request) {
        String group = request.priorityGroup();
        int rank = group == null ? Turn.LAST : ranks.getOrDefault(group, Turn.LAST);
        return new Turn(rank, request.requestedOn());
    }

    /** The stay is over: the place is free from the day of leaving on. */
    void end(EnrolmentState enrolment) {
        Placement placement = placements.get(enrolment.enrolmentId());
        UnitPlaces unit = unitOf(placement);
        if (placement != null && unit != null && enrolment.endedOn() != null) {
            note(unit.end(placement, enrolment.endedOn(), today));
        }
    }

    /** The recipient goes away for some days: the place is lent as was agreed. Only a change takes back days once lent. */
    void lend(EnrolmentState enrolment) {
        Placement placement = placements.get(enrolment.enrolmentId());
        UnitPlaces unit = unitOf(placement);
        if (placement == null || unit == null) {
            return;
        }
        List<Stay> away = Stay.union(placement.lent(), Stay.lent(enrolment.absences()));
        if (!away.equals(placement.lent())) {
            changed.put(placement.enrolmentId(), placement);
            note(unit.lend(placement, away, today));
        }
    }

    /** The stay has, or had, other days than recorded: the place is given on those, or stays as it is. */
    void change(EnrolmentChangeRequested asked) {
        Placement placement = placements.get(asked.aggregateId());
        UnitPlaces unit = unitOf(placement);
        if (placement != null && unit != null) {
            note(unit.change(placement, asked, today));
        }
    }

    /** The request is withdrawn, or the stay never happened: the place or the queue is given up. */
    void cancel(EnrolmentState enrolment) {
        Placement placement = placements.get(enrolment.enrolmentId());
        UnitPlaces unit = unitOf(placement);
        if (placement != null && unit != null) {
            note(unit.cancel(placement, today));
        }
    }

    /** Gives free places to those who wait. */
    void moveQueues() {
        units.values().forEach(unit -> note(unit.move(today)));
    }

    /** Refuses everybody who waits. */
    void dissolveQueues() {
        units.values().forEach(unit -> note(unit.dissolve(today)));
    }

    private @Nullable UnitPlaces unitOf(@Nullable Placement placement) {
        return placement == null ? null : units.get(placement.unitId());
    }

    private void note(List<PlacementEvent> decided) {
        events.addAll(decided);
        for (PlacementEvent event : decided) {
            Placement placement = placements.get(event.aggregateId());
            if (placement != null) {
                changed.put(event.aggregateId(), placement);
            }
        }
    }

    /** What was decided, in order. */
    List<PlacementEvent> events() {
        return List.copyOf(events);
    }

    /** The placements that are no longer as they were stored, in the order of their first change. */
    List<Placement> changed() {
        return List.copyOf(changed.values());
    }
}

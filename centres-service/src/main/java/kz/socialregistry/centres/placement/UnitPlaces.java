package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.socialregistry.events.centres.PlacementEvent;
import org.jspecify.annotations.Nullable;

/**
 * The places of one unit and its queue. After each step nobody waits while the unit has, from some day on, a place that
 * stays free: that is why a request can never overtake the queue.
 */
final class UnitPlaces {

    private final @Nullable LocalDate openedOn;
    private final @Nullable LocalDate closedOn;
    private final FreePlaces free;
    private final List<Placement> queue = new ArrayList<>();

    UnitPlaces(@Nullable LocalDate openedOn, @Nullable LocalDate closedOn, FreePlaces free) {
        this.openedOn = openedOn;
        this.closedOn = closedOn;
        this.free = free;
    }

    /** Adds somebody who waits: behind all who applied on the same day or before. */
    void join(Placement waiting) {
        int behind = queue.size();
        while (behind > 0 && queue.get(behind - 1).requestedOn().isAfter(waiting.requestedOn())) {
            behind--;
        }
        queue.add(behind, waiting);
    }

    /** A place from the day wanted on, else from the first day one stays free, else the queue. */
    PlacementEvent place(Placement request, LocalDate today) {
        Stay wanted = Stay.openFrom(request.wantedFrom());
        if (!worksDuring(wanted)) {
            return request.refuse(RefusalReason.UNIT_CLOSED, today);
        }
        if (free.has(wanted)) {
            return assign(request, wanted, today);
        }
        if (free.alwaysFrom().isPresent()) {
            return assign(request, firstFree(request, today), today);
        }
        join(request);
        return request.queue();
    }

    /** A place on exactly these days, for somebody who came already: history is refused or accepted, never queued. */
    PlacementEvent place(Placement request, Stay past, LocalDate today) {
        if (!worksDuring(past)) {
            return request.refuse(RefusalReason.UNIT_CLOSED, today);
        }
        if (!free.has(past)) {
            return request.refuse(RefusalReason.NO_PLACE_IN_THOSE_DAYS, today);
        }
        return assign(request, past, today);
    }

    /** Frees the days from the day of leaving on; the queue moves. Nothing happens if they are free already. */
    List<PlacementEvent> end(Placement placement, LocalDate leavingOn, LocalDate today) {
        Stay taken = placement.stay();
        if (placement.status() != Placement.Status.ASSIGNED || taken == null) {
            return cancel(placement, today);
        }
        LocalDate until = leavingOn.isBefore(taken.from()) ? taken.from() : leavingOn;
        if (!taken.endsAfter(until)) {
            return List.of();
        }
        free.give(new Stay(until, taken.until()));
        List<PlacementEvent> events = new ArrayList<>();
        events.add(placement.release(new Stay(taken.from(), until), today));
        events.addAll(move(today));
        return events;
    }

    /** Gives up the queue or, if it was never used, the place on all of its days. */
    List<PlacementEvent> cancel(Placement placement, LocalDate today) {
        Stay taken = placement.stay();
        List<PlacementEvent> events = new ArrayList<>();
        if (placement.status() == Placement.Status.QUEUED) {
            queue.remove(placement);
            events.add(placement.release(null, today));
        } else if (placement.status() == Placement.Status.ASSIGNED && taken != null) {
            free.give(taken);
            events.add(placement.release(new Stay(taken.from(), taken.from()), today));
            events.addAll(move(today));
        }
        return events;
    }

    /** Gives free places to those who wait longest, never for days that are past. */
    List<PlacementEvent> move(LocalDate today) {
        List<PlacementEvent> events = new ArrayList<>();
        while (!queue.isEmpty() && free.alwaysFrom().isPresent()) {
            Placement first = queue.remove(0);
            events.add(assign(first, firstFree(first, today), today));
        }
        return events;
    }

    /** Refuses everybody who waits: the unit closes. */
    List<PlacementEvent> dissolve(LocalDate today) {
        List<PlacementEvent> events = new ArrayList<>();
        queue.forEach(waiting -> events.add(waiting.refuse(RefusalReason.UNIT_CLOSED, today)));
        queue.clear();
        return events;
    }

    private PlacementEvent assign(Placement placement, Stay stay, LocalDate today) {
        free.take(stay);
        return placement.assign(stay, today);
    }

    private Stay firstFree(Placement placement, LocalDate today) {
        LocalDate from = free.alwaysFrom().orElseThrow();
        from = from.isBefore(today) ? today : from;
        return Stay.openFrom(from.isBefore(placement.wantedFrom()) ? placement.wantedFrom() : from);
    }

    private boolean worksDuring(Stay stay) {
        boolean opened = openedOn == null || !stay.from().isBefore(openedOn);
        boolean stillOpen = closedOn == null
                || (stay.until() != null
                        && !stay.until().isAfter(closedOn)
                        && stay.from().isBefore(closedOn));
        return opened && stillOpen;
    }
}

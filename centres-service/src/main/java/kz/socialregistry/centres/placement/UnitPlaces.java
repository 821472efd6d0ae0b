package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.centres.terms.RefusalReason;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentState;

/**
 * The places of one unit and its queue. After each step nobody waits while the unit has, from some day on, a place that
 * stays free and may be given: that is why a request can never overtake the queue.
 */
final class UnitPlaces {

    private final Terms terms;
    private final FreePlaces free;
    private final List<Placement> queue = new ArrayList<>();

    UnitPlaces(Terms terms, FreePlaces free) {
        this.terms = terms;
        this.free = free;
    }

    /** Adds somebody who waits: behind all whose turn is not later. */
    void join(Placement waiting) {
        int behind = queue.size();
        while (behind > 0 && queue.get(behind - 1).turn().compareTo(waiting.turn()) > 0) {
            behind--;
        }
        queue.add(behind, waiting);
    }

    /** A place from the day wanted on, else from the first day one stays free, else the queue. */
    PlacementEvent place(Placement placement, LocalDate today) {
        LocalDate wantedFrom = placement.request().wantedFrom();
        Stay wanted = new Stay(wantedFrom, placement.request().wantedUntil());
        Optional<RefusalReason> objection = objection(placement, wanted);
        if (objection.isPresent()) {
            return placement.refuse(objection.get(), today);
        }
        if (free.has(wanted) && terms.bar(wantedFrom).isEmpty()) {
            return assign(placement, wanted, today);
        }
        // Whoever may not take anybody keeps no queue either; a suspended centre goes on when it is open again.
        if (terms.barredForGood(later(today, wantedFrom)).equals(Optional.of(RefusalReason.LICENCE_MISSING))) {
            return placement.refuse(RefusalReason.LICENCE_MISSING, today);
        }
        Optional<PlacementEvent> given = give(placement, today);
        if (given.isPresent()) {
            return given.get();
        }
        join(placement);
        return placement.queue();
    }

    /** A place on exactly these days, for somebody who came already: history is refused or accepted, never queued. */
    PlacementEvent place(Placement placement, Stay past, LocalDate today) {
        Optional<RefusalReason> objection =
                objection(placement, past).or(() -> terms.bar(past.from()).map(Terms.Bar::reason));
        if (objection.isPresent()) {
            return placement.refuse(objection.get(), today);
        }
        if (!free.has(past)) {
            return placement.refuse(RefusalReason.NO_PLACE_IN_THOSE_DAYS, today);
        }
        free.take(past);
        return placement.assign(past, null, today);
    }

    private Optional<RefusalReason> objection(Placement placement, Stay stay) {
        return terms.worksDuring(stay.from(), stay.until())
                ? terms.objection(placement.request().applicant(), stay.from())
                : Optional.of(RefusalReason.UNIT_CLOSED);
    }

    /** Frees the days from the day of leaving on; the queue moves. Nothing happens if they are free already. */
    List<PlacementEvent> end(Placement placement, LocalDate leavingOn, LocalDate today) {
        Stay taken = placement.stay();
        if (taken == null) {
            return cancel(placement, today);
        }
        LocalDate until = leavingOn.isBefore(taken.from()) ? taken.from() : leavingOn;
        if (!taken.endsAfter(until)) {
            return List.of();
        }
        new Stay(until, taken.until()).without(placement.lent()).forEach(free::give);
        List<PlacementEvent> events = new ArrayList<>();
        events.add(placement.release(new Stay(taken.from(), until), today));
        events.addAll(move(today));
        return events;
    }

    /**
     * Gives the place on the days asked for instead of its own; only days that it did not have, or lent, must be free. The
     * unit must serve the group asked for: else its holder goes on elsewhere.
     */
    List<PlacementEvent> change(Placement placement, EnrolmentChangeRequested asked, LocalDate today) {
        Stay before = placement.stay();
        if (before == null) {
            return List.of(placement.keep(asked.change(), RefusalReason.NO_PLACE_IN_THOSE_DAYS));
        }
        Stay after = days(before, asked);
        List<EnrolmentState.Absence> away = asked.asked().absences();
        List<Stay> lent = away == null ? placement.lent() : Stay.lent(away);
        Optional<RefusalReason> objection =
                terms.servesGroup(new Applicant(asked.asked().targetGroup(), null, null))
                        ? objection(placement, before, after)
                        : Optional.of(RefusalReason.TARGET_GROUP_NOT_SERVED);
        List<Stay> added = after.without(Stay.union(lent, placement.taken()));
        placement.taken().forEach(free::give);
        if (objection.isEmpty() && !added.stream().allMatch(free::has)) {
            objection = Optional.of(RefusalReason.NO_PLACE_IN_THOSE_DAYS);
        }
        if (objection.isPresent()) {
            placement.taken().forEach(free::take);
            return List.of(placement.keep(asked.change(), objection.get()));
        }
        List<PlacementEvent> events = new ArrayList<>();
        placement.lend(lent);
        events.add(placement.change(after, asked.asked().endedOn() != null, asked.change()));
        placement.taken().forEach(free::take);
        events.addAll(move(today));
        return events;
    }

    /** A place may be kept before its holder comes; those days stay, unless it is the admission that was wrong. */
    private static Stay days(Stay before, EnrolmentChangeRequested change) {
        EnrolmentChangeRequested.Days asked = change.asked();
        LocalDate until = asked.endedOn() == null ? asked.wantedUntil() : asked.endedOn();
        boolean sameAdmission = asked.admittedOn().equals(change.enrolment().admittedOn());
        boolean keptBefore = sameAdmission && (until == null || !before.from().isAfter(until));
        return new Stay(keptBefore ? before.from() : asked.admittedOn(), until);
    }

    /** Why the unit may not give other days than before, be there a place or not. */
    private Optional<RefusalReason> objection(Placement placement, Stay before, Stay after) {
        if (after.without(List.of(before)).isEmpty()) {
            return Optional.empty();
        }
        if (after.from().isBefore(before.from())) {
            return objection(placement, after).or(() -> terms.bar(after.from()).map(Terms.Bar::reason));
        }
        return terms.worksDuring(after.from(), after.until())
                ? Optional.empty()
                : Optional.of(RefusalReason.UNIT_CLOSED);
    }

    /** Gives up the queue or the place, used or not, on all of its days. */
    List<PlacementEvent> cancel(Placement placement, LocalDate today) {
        Stay taken = placement.stay();
        List<PlacementEvent> events = new ArrayList<>();
        if (placement.status() == Placement.Status.QUEUED) {
            queue.remove(placement);
            events.add(placement.release(null, today));
        } else if (taken != null && !taken.isEmpty()) {
            placement.taken().forEach(free::give);
            events.add(placement.release(new Stay(taken.from(), taken.from()), today));
            events.addAll(move(today));
        }
        return events;
    }

    /** Its holder is away on these days, those lent before among them: who wants a place for a term may have it. */
    List<PlacementEvent> lend(Placement placement, List<Stay> away, LocalDate today) {
        placement.taken().forEach(free::give);
        placement.lend(away);
        placement.taken().forEach(free::take);
        return move(today);
    }

    /** Gives free places to those whose turn it is, never for days that are past. */
    List<PlacementEvent> move(LocalDate today) {
        List<PlacementEvent> events = new ArrayList<>();
        for (Placement waiting : List.copyOf(queue)) {
            give(waiting, today).ifPresent(event -> {
                queue.remove(waiting);
                events.add(event);
            });
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

    /**
     * The first place that stays free to the end of the days asked for; nothing while there is none. Whom the unit no
     * longer serves then is refused.
     */
    private Optional<PlacementEvent> give(Placement placement, LocalDate today) {
        Request request = placement.request();
        return free.alwaysFrom(request.wantedUntil())
                .map(from -> later(from, later(today, request.wantedFrom())))
                .flatMap(terms::firstDayOpen)
                .flatMap(request::from)
                .map(stay -> terms.objection(request.applicant(), stay.from())
                        .<PlacementEvent>map(reason -> placement.refuse(reason, today))
                        .orElseGet(() -> assign(placement, stay, today)));
    }

    /** The place is held for a while, counted from the day it can be taken, and not beyond the stay. */
    private PlacementEvent assign(Placement placement, Stay stay, LocalDate today) {
        free.take(stay);
        LocalDate held = later(stay.from(), today).plusDays(terms.holdDays());
        return placement.assign(stay, stay.endsAfter(held) ? held : stay.until(), today);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}

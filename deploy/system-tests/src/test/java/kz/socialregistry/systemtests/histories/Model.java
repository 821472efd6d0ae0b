package kz.socialregistry.systemtests.histories;

import static java.util.Comparator.comparingInt;
import static kz.socialregistry.systemtests.histories.Stay.OPEN;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What must come out of a history by the rules as they are told (docs/ARCHITECTURE.md, ADR 0015, 0016 and 0020): counts
 * every day, knows nothing of events, crashes or how the services decide. A step says whether it is accepted.
 */
final class Model {

    final List<Stay> stays = new ArrayList<>();

    /** Those that are no longer as they were when this was last cleared. */
    final Set<Stay> changed = new LinkedHashSet<>();

    /** Asks for a place from today on. */
    Stay request(Person person, Unit unit, int requestedOn, int wantedUntil) {
        return place(enter(person, unit, requestedOn, wantedUntil, null));
    }

    /** Enters a stay that began already: it is accepted as it is or refused, never queued. */
    Stay history(Person person, Unit unit, int admittedOn, int endedOn, int wantedUntil) {
        Stay stay = enter(person, unit, admittedOn, wantedUntil, null);
        stay.endedOn = endedOn;
        return placeInThePast(stay, admittedOn);
    }

    /** Goes on in another unit: the old stay ends on the day on which the new one begins. */
    Stay transfer(Stay left, Unit unit, int on, boolean isThere) {
        if (!left.goesOn() || isLeft(left)) {
            return null;
        }
        Stay stay = enter(left.person, unit, isThere ? on : 0, OPEN, left);
        if (!isThere) {
            return place(stay);
        }
        placeInThePast(stay, on);
        takeOver(stay);
        return stay;
    }

    private Stay enter(Person person, Unit unit, int requestedOn, int wantedUntil, Stay transferOf) {
        Stay stay = new Stay(stays.size(), person, unit, requestedOn, transferOf);
        stay.wantedUntil = wantedUntil;
        stays.add(stay);
        changed.add(stay);
        return stay;
    }

    private Stay placeInThePast(Stay stay, int admittedOn) {
        stay.admittedOn = admittedOn;
        if (IntStream.range(admittedOn, stay.over()).allMatch(day -> isFree(stay.unit, day))) {
            stay.status = stay.endedOn == OPEN ? "admitted" : "ended";
            take(stay, admittedOn, stay.over());
        } else {
            stay.status = "refused";
        }
        return stay;
    }

    /** The first day from which on a place stays free; else the queue. */
    private Stay place(Stay stay) {
        int from = stay.wantedUntil;
        while (from > 0 && isFree(stay.unit, from - 1)) {
            from--;
        }
        if (from < stay.wantedUntil) {
            stay.status = "placed";
            take(stay, from, stay.wantedUntil);
            changed.add(stay);
        } else {
            stay.status = "queued";
        }
        return stay;
    }

    private boolean isFree(Unit unit, int day) {
        return stays.stream()
                        .filter(stay -> stay.unit.equals(unit) && stay.takesPlaceOn(day))
                        .count()
                < unit.places();
    }

    private void take(Stay stay, int from, int until) {
        stay.placeFrom = from;
        stay.placeUntil = until;
    }

    /** Those who wait for the unit, in turn. */
    List<Stay> queue(Unit unit) {
        return stays.stream()
                .filter(stay -> stay.unit.equals(unit) && stay.is("queued"))
                .sorted(comparingInt((Stay stay) -> stay.requestedOn).thenComparingInt(stay -> stay.number))
                .toList();
    }

    private boolean done(Stay stay) {
        changed.add(stay);
        queue(stay.unit).forEach(this::place);
        return true;
    }

    boolean admit(Stay stay) {
        if (!stay.is("placed") || stay.placeFrom > 0) {
            return false;
        }
        stay.status = "admitted";
        stay.admittedOn = 0;
        takeOver(stay);
        return done(stay);
    }

    private void takeOver(Stay stay) {
        Stay left = stay.transferOf;
        if (left != null && stay.goesOn() && left.goesOn()) {
            endOn(left, Math.max(left.lastDay(), Math.min(left.wantedUntil, stay.admittedOn)));
        }
    }

    /** Whether the stay goes on elsewhere, or is about to. */
    boolean isLeft(Stay stay) {
        return stays.stream().anyMatch(other -> other.transferOf == stay && !other.is("refused", "cancelled"));
    }

    boolean suspend(Stay stay, int from, int returnOn) {
        if (!stay.is("admitted") || isLeft(stay)) {
            return false;
        }
        stay.status = "suspended";
        stay.absences.add(new Stay.Absence(from, returnOn, stay.unit.lends()));
        return done(stay);
    }

    boolean resume(Stay stay, int on) {
        if (!stay.is("suspended") || (stay.lastAbsence().lent && on < stay.lastAbsence().returnOn)) {
            return false;
        }
        stay.status = "admitted";
        stay.lastAbsence().returnedOn = on;
        return done(stay);
    }

    boolean end(Stay stay, int on) {
        return stay.goesOn() && !isLeft(stay) && endOn(stay, on);
    }

    private boolean endOn(Stay stay, int on) {
        stay.status = "ended";
        stay.endedOn = on;
        stay.placeUntil = Math.min(stay.placeUntil, Math.max(stay.placeFrom, on));
        return done(stay);
    }

    /** Declines, withdraws or annuls, as the states say from which that is possible. */
    boolean cancel(Stay stay, String... from) {
        if (!stay.is(from)) {
            return false;
        }
        stay.status = "cancelled";
        stay.placeUntil = stay.placeFrom;
        return done(stay);
    }

    /** Asks for other days; only days that the stay had not before must be free. */
    boolean correct(Stay stay, int admittedOn, int endedOn, int wantedUntil) {
        boolean same = stay.admittedOn == admittedOn && stay.endedOn == endedOn && stay.wantedUntil == wantedUntil;
        boolean ofTransfer = stay.transferOf != null && stay.admittedOn != admittedOn;
        int over = endedOn == OPEN ? wantedUntil : endedOn;
        boolean awayOutside = stay.absences.stream().anyMatch(absence -> absence.from < admittedOn)
                || (!stay.absences.isEmpty() && stay.lastDay() > over);
        if (!stay.began() || isLeft(stay) || same || ofTransfer || awayOutside) {
            return false;
        }
        boolean free = IntStream.range(admittedOn, over)
                .allMatch(day -> stay.hasPlaceOn(day) || stay.isLentOn(day) || isFree(stay.unit, day));
        stay.changes.add(free ? "done" : "refused");
        if (free) {
            stay.admittedOn = admittedOn;
            stay.endedOn = endedOn;
            stay.wantedUntil = wantedUntil;
            stay.status = endedOn != OPEN ? "ended" : stay.isAway() ? "suspended" : "admitted";
            take(stay, admittedOn, over);
        }
        return done(stay);
    }
}

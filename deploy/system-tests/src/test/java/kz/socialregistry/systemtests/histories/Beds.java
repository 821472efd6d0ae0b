package kz.socialregistry.systemtests.histories;

import static kz.socialregistry.systemtests.histories.Stay.OPEN;

import java.util.List;

/** Nobody sleeps in two beds; the registry has a rule of its own for that, which histories do not try. */
record Beds(List<Stay> stays) {

    private static final int LONG_AGO = -1_000;

    /** Whether the person has another bed on one of the days from..until, if the unit has beds. */
    boolean has(Person person, Unit unit, int from, int until, Stay except) {
        return unit.bed()
                && stays.stream()
                        .anyMatch(stay ->
                                stay != except && stay.person.self() == person.self() && stay.needsBedIn(from, until));
    }

    /** Whether both have one on the same day. */
    boolean bothHave(Person one, Person other) {
        return stays.stream()
                .filter(stay -> stay.person == one && stay.needsBedIn(LONG_AGO, OPEN))
                .anyMatch(stay -> has(other, stay.unit, stay.began() ? stay.admittedOn : 0, stay.over(), null));
    }
}

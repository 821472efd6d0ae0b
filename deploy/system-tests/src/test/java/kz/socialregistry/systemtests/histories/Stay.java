package kz.socialregistry.systemtests.histories;

import java.util.ArrayList;
import java.util.List;

/** An enrolment of the model. Days are counted from today; {@link #OPEN} is no end. */
final class Stay {

    /** Later than any other day. */
    static final int OPEN = 200;

    /** Days away; the place may be somebody else's until the agreed return. */
    static final class Absence {
        final int from;
        final int returnOn;
        final boolean lent;
        int returnedOn = OPEN;

        Absence(int from, int returnOn, boolean lent) {
            this.from = from;
            this.returnOn = returnOn;
            this.lent = lent;
        }
    }

    final int number;
    final Person person;
    final Unit unit;
    final int requestedOn;

    /** The stay that this one goes on from; {@code null}: none. */
    final Stay transferOf;

    final List<Absence> absences = new ArrayList<>();
    final List<String> changes = new ArrayList<>();
    String id = "";
    String status = "requested";
    int admittedOn = OPEN;
    int endedOn = OPEN;
    int wantedUntil = OPEN;

    /** The days of the place; none if they are equal. */
    int placeFrom;

    int placeUntil;

    Stay(int number, Person person, Unit unit, int requestedOn, Stay transferOf) {
        this.number = number;
        this.person = person;
        this.unit = unit;
        this.requestedOn = requestedOn;
        this.transferOf = transferOf;
    }

    boolean is(String... one) {
        return List.of(one).contains(status);
    }

    boolean goesOn() {
        return is("admitted", "suspended");
    }

    boolean began() {
        return is("admitted", "suspended", "ended");
    }

    boolean waits() {
        return is("requested", "queued", "placed");
    }

    /** First day on which it is over, as far as is known. */
    int over() {
        return Math.min(endedOn, wantedUntil);
    }

    /** The last day on which something happened. */
    int lastDay() {
        if (absences.isEmpty()) {
            return admittedOn;
        }
        Absence last = absences.get(absences.size() - 1);
        return last.returnedOn == OPEN ? last.from : last.returnedOn;
    }

    Absence lastAbsence() {
        return absences.isEmpty() ? null : absences.get(absences.size() - 1);
    }

    boolean isAway() {
        return !absences.isEmpty() && lastAbsence().returnedOn == OPEN;
    }

    boolean isLentOn(int day) {
        return absences.stream().anyMatch(absence -> absence.lent && absence.from <= day && day < absence.returnOn);
    }

    boolean hasPlaceOn(int day) {
        return placeFrom <= day && day < placeUntil;
    }

    /** Whether nobody else can have the place on the day. */
    boolean takesPlaceOn(int day) {
        return hasPlaceOn(day) && !isLentOn(day);
    }

    /** Whether the day is one of the stay. */
    boolean covers(int day) {
        return began() && admittedOn <= day && day < endedOn && !isLentOn(day);
    }

    /** Whether somebody needs, or needed, a bed on one of the days from..until. */
    boolean needsBedIn(int from, int until) {
        int since = began() ? admittedOn : 0;
        return unit.bed() && (began() || waits()) && Math.max(since, from) < Math.min(over(), until);
    }

    @Override
    public String toString() {
        return "#" + number + " " + status + " [" + admittedOn + ", " + endedOn + ") until " + wantedUntil + " place ["
                + placeFrom + ", " + placeUntil + ")";
    }
}

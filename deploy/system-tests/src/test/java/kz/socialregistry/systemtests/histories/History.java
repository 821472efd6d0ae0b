package kz.socialregistry.systemtests.histories;

import static kz.socialregistry.systemtests.histories.Stay.OPEN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One history: steps drawn at random from a seed, told to the model and to the registry. A step that has nothing to do with
 * the one before does not wait for it.
 */
final class History {

    private static final int KINDS = 16;
    private static final int EARLIEST = -40;
    private static final int LATEST_TERM = 40;

    private final Random random;
    private final Model model = new Model();
    private final Beds beds = new Beds(model.stays);
    private final List<Person> persons;
    private final List<Unit> units;
    private final Days days;
    private final Acting acting;
    private final Agreement agreement;
    private final Set<Integer> looked = new HashSet<>(Set.of(0, -1));
    private final Set<String> seen = new HashSet<>();

    /** @param units of which the last has no limit */
    History(long seed, List<Person> persons, List<Unit> units, Days days, Acting acting, Agreement agreement) {
        this.random = new Random(seed);
        this.persons = persons;
        this.units = units;
        this.days = days;
        this.acting = acting;
        this.agreement = agreement;
    }

    /** Takes so many steps. */
    void play(int steps) {
        for (int taken = 0; taken < steps; ) {
            if (step(random.nextInt(KINDS))) {
                taken++;
            }
        }
    }

    /** Old events come once more. */
    void repeat(OldEvents old) {
        Set<String> keys = new HashSet<>();
        persons.forEach(person -> keys.add(person.id));
        model.stays.forEach(stay -> keys.add(stay.id));
        acting.note("old events again: " + old.sendAgain(keys, random));
    }

    /** What became of it, after everything has come to rest. */
    Set<String> end() {
        agreement.awaitAll(model, looked);
        model.stays.forEach(stay -> seen.add(stay.status));
        return seen;
    }

    private boolean step(int kind) {
        return switch (kind) {
            case 0, 1 -> request();
            case 2, 3, 4 -> history();
            case 5 -> on(stay -> stay.is("placed"), this::admit);
            case 6 -> on(stay -> stay.is("admitted"), this::suspend);
            case 7 -> on(stay -> stay.is("suspended"), this::resume);
            case 8 -> on(Stay::goesOn, this::end);
            case 9 -> on(Stay::waits, stay -> cancel(stay, "cancellation", "requested", "queued", "placed"));
            case 10 -> on(Stay::began, stay -> cancel(stay, "annulment", "admitted", "suspended", "ended"));
            case 11, 12 -> on(Stay::began, this::correct);
            case 13 -> on(Stay::goesOn, this::transfer);
            case 14 -> merge();
            default -> on(stay -> true, this::outOfTurn);
        };
    }

    /** A step that may not fit the state at all. */
    private boolean outOfTurn(Stay stay) {
        return switch (random.nextInt(4)) {
            case 0 -> admit(stay);
            case 1 -> cancel(stay, "decline", "placed");
            case 2 -> stay.admittedOn == OPEN ? cancel(stay, "decline", "placed") : end(stay);
            default -> cancel(stay, "annulment", "admitted", "suspended", "ended");
        };
    }

    private boolean request() {
        Person person = persons.get(random.nextInt(persons.size()));
        Unit unit = units.get(random.nextInt(units.size()));
        if (person.mergedInto != null || beds.has(person, unit, 0, OPEN, null)) {
            return false;
        }
        rest(person, unit);
        Stay stay = model.request(person, unit, -random.nextInt(5), random.nextInt(3) == 0 ? term(0) : OPEN);
        return acting.enter(
                stay, days.of("requestedOn", stay.requestedOn, "wantedFrom", 0, "wantedUntil", stay.wantedUntil));
    }

    private boolean history() {
        Person person = persons.get(random.nextInt(persons.size()));
        Unit unit = units.get(random.nextInt(units.size()));
        int admitted = between(EARLIEST, 0);
        int ended = random.nextBoolean() ? OPEN : between(admitted, 0);
        int until = random.nextInt(4) == 0 ? term(0) : OPEN;
        if (person.mergedInto != null || beds.has(person, unit, admitted, Math.min(ended, until), null)) {
            return false;
        }
        rest(person, unit);
        Stay stay = model.history(person, unit, admitted, ended, until);
        return acting.enter(
                stay, Days.reasoned(days.of("admittedOn", admitted, "endedOn", ended, "wantedUntil", until)));
    }

    private boolean admit(Stay stay) {
        rest(stay);
        return acting.act(stay, "admission", model.admit(stay), days.of("on", 0));
    }

    private boolean suspend(Stay stay) {
        int from = between(stay.lastDay(), 0);
        int latest = Math.min(stay.wantedUntil - 1, 30);
        if (latest <= from) {
            return false;
        }
        rest(stay);
        int returnOn = between(from + 1, Math.min(latest, from + 12));
        Map<String, Object> body = days.of("on", from, "returnOn", returnOn);
        body.put("reason", "hospital");
        return acting.act(stay, "suspension", model.suspend(stay, from, returnOn), body);
    }

    private boolean resume(Stay stay) {
        rest(stay);
        int on = between(stay.lastDay(), 0);
        return acting.act(stay, "resumption", model.resume(stay, on), days.of("on", on));
    }

    private boolean end(Stay stay) {
        rest(stay);
        int on = between(stay.lastDay(), 0);
        Map<String, Object> body = days.of("on", on);
        body.put("reason", "own-request");
        return acting.act(stay, "end", model.end(stay, on), body);
    }

    private boolean cancel(Stay stay, String how, String... from) {
        rest(stay);
        return acting.act(stay, how, model.cancel(stay, from), Map.of());
    }

    private boolean correct(Stay stay) {
        int admitted = random.nextBoolean() ? stay.admittedOn : between(EARLIEST, 0);
        int ended = random.nextBoolean() ? OPEN : between(Math.max(admitted, stay.lastDay()), 0);
        int until = random.nextInt(3) == 0 ? term(0) : stay.wantedUntil;
        if (ended < admitted || beds.has(stay.person, stay.unit, admitted, Math.min(ended, until), stay)) {
            return false;
        }
        rest(stay);
        Map<String, Object> body =
                Days.reasoned(days.of("admittedOn", admitted, "endedOn", ended, "wantedUntil", until));
        body.put("reason", "wrong-day-entered");
        return acting.act(stay, "correction", model.correct(stay, admitted, ended, until), body);
    }

    private boolean transfer(Stay stay) {
        Unit unit = units.get(random.nextInt(units.size()));
        int on = between(stay.lastDay(), 0);
        boolean isThere = random.nextBoolean();
        if (unit.equals(stay.unit) || beds.has(stay.person, unit, isThere ? on : 0, OPEN, stay)) {
            return false;
        }
        rest(stay);
        rest(stay.person, unit);
        Stay next = model.transfer(stay, unit, on, isThere);
        Map<String, Object> body = isThere ? days.of("admittedOn", on) : days.of("wantedFrom", 0);
        body.put("unitId", unit.id());
        return acting.transfer(stay, next, body);
    }

    private boolean merge() {
        Person one = persons.get(random.nextInt(persons.size()));
        Person other = persons.get(random.nextInt(persons.size()));
        if (one.mergedInto != null) {
            rest(one, null);
            one.mergedInto = null;
            seen.add("parted");
            return acting.merge(one, "unmerge", Map.of("document", "17-31"));
        }
        boolean holds = persons.stream().anyMatch(person -> person.mergedInto == one);
        if (one == other || holds || other.mergedInto != null || beds.bothHave(one, other)) {
            return false;
        }
        rest(one, null);
        rest(other, null);
        one.mergedInto = other;
        seen.add("merged");
        return acting.merge(one, "merge", Map.of("into", other.id, "reason", "entered-twice", "document", "17-23"));
    }

    private boolean on(Predicate<Stay> which, Predicate<Stay> step) {
        List<Stay> some = model.stays.stream().filter(which).toList();
        return !some.isEmpty() && step.test(some.get(random.nextInt(some.size())));
    }

    private void rest(Stay stay) {
        rest(stay.person, stay.unit);
        if (stay.transferOf != null) {
            rest(stay.person, stay.transferOf.unit);
        }
        Stream.of(stay.admittedOn, stay.endedOn)
                .filter(day -> day != OPEN && day <= 0)
                .forEach(looked::add);
    }

    /** Lets what was asked for before come about, if it has to do with the person or the unit. */
    private void rest(Person person, Unit unit) {
        if (model.changed.stream()
                .anyMatch(stay -> Objects.equals(stay.unit, unit) || stay.person.self() == person.self())) {
            agreement.awaitThat(new ArrayList<>(model.changed));
            model.changed.clear();
        }
    }

    private int between(int first, int last) {
        return first >= last ? last : first + random.nextInt(last - first + 1);
    }

    private int term(int after) {
        return between(after + 1, LATEST_TERM);
    }
}

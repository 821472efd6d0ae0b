package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The stays of 2019 in one unit. People who share a place follow one another in it, therefore a unit serves more
 * persons than it has places and is never over-full on a day. What was after 2019 is not reported, so every stay that
 * lasted ends with the year.
 */
final class YearOfStays {

    static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    static final LocalDate END = LocalDate.of(2020, 1, 1);

    private static final int LONGEST_BEFORE_DAYS = 2000;
    private static final int LONGEST_GAP_DAYS = 15;
    private static final String OWN_REQUEST = "own-request";

    private final StayPlan plan;
    private final SyntheticPersons persons;
    private final RandomGenerator random;

    YearOfStays(StayPlan plan, SyntheticPersons persons, RandomGenerator random) {
        this.plan = plan;
        this.persons = persons;
        this.random = random;
    }

    /** @param places as many as the unit has; without a limit, as many as there are persons */
    List<PersonWithStays> generate(int places) {
        List<PersonWithStays> rows = new ArrayList<>();
        int used = Math.min(places, plan.persons() - plan.sameDay());
        int sharing = plan.persons() - plan.sameDay();
        for (int place = 0; place < used; place++) {
            int occupants = sharing / used + (place < sharing % used ? 1 : 0);
            rows.addAll(oneAfterTheOther(occupants));
        }
        IntStream.range(0, plan.sameDay()).forEach(i -> rows.add(cameAndLeft()));
        IntStream.range(0, plan.leftOnTheEve()).forEach(i -> rows.add(leftOnTheEve()));
        return rows;
    }

    private List<PersonWithStays> oneAfterTheOther(int occupants) {
        List<PersonWithStays> rows = new ArrayList<>();
        long share = ChronoUnit.DAYS.between(FIRST_DAY, END) / occupants;
        LocalDate free = FIRST_DAY.minusDays(LONGEST_BEFORE_DAYS);
        for (int i = 0; i < occupants; i++) {
            Person person = person();
            LocalDate admitted = i == 0
                    ? firstAdmission(person, FIRST_DAY.plusDays(share / 2))
                    : free.plusDays(random.nextInt(LONGEST_GAP_DAYS));
            if (i == occupants - 1) {
                rows.add(new PersonWithStays(person, lastStays(admitted)));
            } else {
                LocalDate left = Days.between(
                        Days.later(admitted, FIRST_DAY).plusDays(1), FIRST_DAY.plusDays(share * (i + 1)), random);
                rows.add(new PersonWithStays(person, List.of(stay(admitted, left, leaving()))));
                free = left;
            }
        }
        return rows;
    }

    private LocalDate firstAdmission(Person person, LocalDate newcomersUntil) {
        if (random.nextInt(5) == 0) {
            return Days.between(FIRST_DAY, newcomersUntil, random);
        }
        LocalDate earliest = Days.later(
                FIRST_DAY.minusDays(LONGEST_BEFORE_DAYS), person.birthDate().plusYears(plan.youngest()));
        return Days.between(earliest, FIRST_DAY, random);
    }

    /** Most stay on; some leave for good, some are away for a while and come back to their place. */
    private List<Stay> lastStays(LocalDate admitted) {
        LocalDate present = Days.later(admitted, FIRST_DAY).plusDays(1);
        int fate = random.nextInt(100);
        if (fate < 8) {
            return List.of(stay(admitted, Days.between(present, END, random), leaving()));
        }
        if (fate < 12) {
            LocalDate left = Days.between(present, END.minusDays(30), random);
            LocalDate back = Days.between(left.plusDays(1), END, random);
            return List.of(stay(admitted, left, OWN_REQUEST), stay(back, END, "term-ended"));
        }
        return List.of(stay(admitted, END, "term-ended"));
    }

    private PersonWithStays cameAndLeft() {
        LocalDate day = Days.between(FIRST_DAY, END, random);
        return new PersonWithStays(person(), List.of(stay(day, day, OWN_REQUEST)));
    }

    private PersonWithStays leftOnTheEve() {
        Person person = person();
        LocalDate earliest = person.birthDate().plusYears(plan.youngest());
        LocalDate admitted = Days.between(
                Days.later(earliest, FIRST_DAY.minusDays(LONGEST_BEFORE_DAYS)), FIRST_DAY.minusDays(1), random);
        return new PersonWithStays(person, List.of(stay(admitted, FIRST_DAY, OWN_REQUEST)));
    }

    private Person person() {
        return persons.next(plan, FIRST_DAY, random);
    }

    private String leaving() {
        List<String> reasons = plan.youngest() >= 50
                ? List.of(OWN_REQUEST, "moved", "death", "ground-ended")
                : List.of(OWN_REQUEST, "moved", "ground-ended");
        return reasons.get(random.nextInt(reasons.size()));
    }

    private Stay stay(LocalDate admitted, LocalDate ended, String reason) {
        LocalDate requested = admitted.minusDays(3 + random.nextInt(25));
        return new Stay(plan.unit(), plan.targetGroup(), requested, admitted, ended, reason);
    }
}

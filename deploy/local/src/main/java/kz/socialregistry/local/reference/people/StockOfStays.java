package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The stays in one unit that lead to the printed number of people covered on 1 January 2026. Each has a place of their
 * own; some follow a person who left in it. One of those who left did so on that very day, and the place was taken the
 * same day.
 */
final class StockOfStays {

    static final LocalDate ON = LocalDate.of(2026, 1, 1);

    private static final int LONGEST_DAYS = 1500;
    private static final int LEFT_WITHIN_DAYS = 300;
    private static final int WAITING_DAYS = 60;

    private final StayPlan plan;
    private final SyntheticPersons persons;
    private final RandomGenerator random;

    StockOfStays(StayPlan plan, SyntheticPersons persons, RandomGenerator random) {
        this.plan = plan;
        this.persons = persons;
        this.random = random;
    }

    List<PersonWithStays> generate() {
        if (plan.leavers() > plan.persons()) {
            throw new IllegalArgumentException("more people left " + plan.unit() + " than came after them");
        }
        List<PersonWithStays> rows = new ArrayList<>();
        for (int place = 0; place < plan.persons(); place++) {
            LocalDate free = ON.minusDays(LONGEST_DAYS);
            if (place < plan.leavers()) {
                free = place == 0 ? ON : ON.minusDays(random.nextInt(1, LEFT_WITHIN_DAYS));
                rows.add(leftOn(free));
            }
            rows.add(covered(free));
        }
        for (int i = 0; i < plan.waiting(); i++) {
            rows.add(waiting());
        }
        return rows;
    }

    private PersonWithStays leftOn(LocalDate left) {
        Person person = person();
        LocalDate admitted = Days.between(earliest(person, left.minusDays(LONGEST_DAYS)), left, random);
        return row(person, admitted, left, "own-request");
    }

    private PersonWithStays covered(LocalDate placeFree) {
        Person person = person();
        LocalDate admitted = Days.between(earliest(person, placeFree), ON.plusDays(1), random);
        return row(person, admitted, null, null);
    }

    private PersonWithStays waiting() {
        LocalDate requested = ON.minusDays(1L + random.nextInt(WAITING_DAYS));
        Stay stay = new Stay(plan.unit(), plan.targetGroup(), requested, null, null, null);
        return new PersonWithStays(person(), List.of(stay));
    }

    private Person person() {
        return persons.next(plan, ON, random);
    }

    private LocalDate earliest(Person person, LocalDate notBefore) {
        return Days.later(notBefore, person.birthDate().plusYears(plan.youngest()));
    }

    private PersonWithStays row(
            Person person, LocalDate admitted, @Nullable LocalDate ended, @Nullable String endReason) {
        LocalDate requested = admitted.minusDays(3 + random.nextInt(25));
        Stay stay = new Stay(plan.unit(), plan.targetGroup(), requested, admitted, ended, endReason);
        return new PersonWithStays(person, List.of(stay));
    }
}

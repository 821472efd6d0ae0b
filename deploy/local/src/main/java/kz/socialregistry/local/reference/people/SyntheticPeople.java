package kz.socialregistry.local.reference.people;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All people of the reference data, the same ones in the same order each time. */
public final class SyntheticPeople {

    private static final long SEED = 20260101L;

    private final List<StayPlan> plans;
    private final Map<String, Integer> places;

    /**
     * @param plans how many people to make up for which unit
     * @param places places per local key of a unit; a unit that is missing has no known limit
     */
    public SyntheticPeople(List<StayPlan> plans, Map<String, Integer> places) {
        this.plans = List.copyOf(plans);
        this.places = Map.copyOf(places);
    }

    /** The people unit by unit; one unit is in memory at a time. */
    public Stream<PersonWithStays> stream() {
        SyntheticPersons persons = new SyntheticPersons();
        SplittableRandom random = new SplittableRandom(SEED);
        return plans.stream().flatMap(plan -> of(plan, persons, random).stream());
    }

    /** How many of them are served in 2019. */
    public long servedIn2019() {
        return stream()
                .filter(person -> person.stays().stream()
                        .anyMatch(stay -> stay.servedBetween(YearOfStays.FIRST_DAY, YearOfStays.END.minusDays(1))))
                .count();
    }

    /** How many of them are covered on 1 January 2026. */
    public long coveredOn1January2026() {
        return stream()
                .filter(person -> person.stays().stream().anyMatch(stay -> stay.covers(StockOfStays.ON)))
                .count();
    }

    private List<PersonWithStays> of(StayPlan plan, SyntheticPersons persons, SplittableRandom random) {
        return switch (plan.plan()) {
            case YEAR ->
                new YearOfStays(plan, persons, random).generate(places.getOrDefault(plan.unit(), Integer.MAX_VALUE));
            case STOCK -> new StockOfStays(plan, persons, random).generate();
        };
    }
}

package kz.socialregistry.local.reference;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.socialregistry.local.reference.people.Person;
import kz.socialregistry.local.reference.people.PersonWithStays;
import kz.socialregistry.local.reference.people.Stay;
import kz.socialregistry.local.reference.people.SyntheticPeople;
import org.junit.jupiter.api.Test;

/** The people that are really loaded, checked against what the reports print. */
class ReferencePeopleTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);
    private static final LocalDate NEW_YEAR_2026 = LocalDate.of(2026, 1, 1);

    private final ReferenceFiles files = new ReferenceFiles();
    private final Map<String, JsonNode> units = byKey("units");
    private final Map<String, JsonNode> centres = byKey("centres");
    private final Map<String, String> centreOfUnit = files.records("units").stream()
            .collect(toMap(unit -> Objects.requireNonNull(unit.key()), unit -> Objects.requireNonNull(unit.parent())));
    private final SyntheticPeople generator = new SyntheticPeople(files.stayPlans(), files.places());
    private final List<PersonWithStays> people = generator.stream().toList();

    @Test
    void eachLineOfTheReportIsServedAsManyPersonsAsPrinted() {
        Map<String, Long> served = new TreeMap<>();
        served.put("general", served(stay -> departmental(stay, "general")));
        served.put("over 18", served(stay -> departmental(stay, "adult-psychoneurological")));
        served.put("children", served(stay -> departmental(stay, "children-psychoneurological")));
        served.put("day-stay", served(stay -> departmental(stay, "day-stay")));
        served.put("home 20 units", served(stay -> home(stay, "psychoneurological-all-ages")));
        served.put("home 24 units", served(stay -> home(stay, "elderly-alone")));
        served.put("home mixed", served(stay -> home(stay, "mixed")));
        served.put("home mixed 87", served(stay -> home(stay, "mixed") && isFor(stay, "psychoneurological-all-ages")));
        served.put("home mixed 114", served(stay -> home(stay, "mixed") && isFor(stay, "elderly-alone")));
        served.put("NGOs", served(stay -> stay.unit().equals("ngo-home-care-unit")));
        served.put("semi-inpatient", served(stay -> stay.unit().equals("semi-inpatient-order-unit")));
        served.put("partnership", served(stay -> stay.unit().equals("talghar-partnership-unit")));
        served.put("all", served(stay -> true));

        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("general", 608L),
                        Map.entry("over 18", 1295L),
                        Map.entry("children", 207L),
                        Map.entry("day-stay", 238L),
                        Map.entry("home 20 units", 1811L),
                        Map.entry("home 24 units", 2590L),
                        Map.entry("home mixed", 201L),
                        Map.entry("home mixed 87", 87L),
                        Map.entry("home mixed 114", 114L),
                        Map.entry("NGOs", 207L),
                        Map.entry("semi-inpatient", 186L),
                        Map.entry("partnership", 32L),
                        Map.entry("all", 7375L))),
                served);
        assertEquals(7375, generator.servedIn2019());
    }

    @Test
    void noUnitHasMoreOccupantsThanPlacesOnAnyDay() {
        Map<String, TreeMap<LocalDate, Integer>> changes = new HashMap<>();
        stays().filter(stay -> stay.admittedOn() != null).forEach(stay -> {
            TreeMap<LocalDate, Integer> ofUnit = changes.computeIfAbsent(stay.unit(), unit -> new TreeMap<>());
            ofUnit.merge(stay.admittedOn(), 1, Integer::sum);
            if (stay.endedOn() != null) {
                ofUnit.merge(stay.endedOn(), -1, Integer::sum);
            }
        });
        Map<String, Integer> places = files.places();
        Set<String> overFull = new HashSet<>();
        Set<String> fullAtSomeTime = new HashSet<>();
        places.forEach((unit, limit) -> {
            int occupied = 0;
            for (int change : changes.getOrDefault(unit, new TreeMap<>()).values()) {
                occupied += change;
                if (occupied > limit) {
                    overFull.add(unit);
                } else if (occupied == limit) {
                    fullAtSomeTime.add(unit);
                }
            }
        });

        assertEquals(Set.of(), overFull);
        assertTrue(fullAtSomeTime.contains("shymkent-6-inpatient-children"), "the check has something to bite on");
        assertEquals(28, places.size());
    }

    @Test
    void shymkentCovers3857OnNewYear2026AndNobodyIsCoveredTwice() {
        List<Stay> covering = stays().filter(stay -> stay.covers(NEW_YEAR_2026)).toList();

        assertEquals(3857, covering.size());
        assertEquals(3857, generator.coveredOn1January2026());
        assertTrue(covering.stream().allMatch(stay -> stay.unit().startsWith("shymkent-")));
        assertEquals(
                Set.of("inpatient", "semi-inpatient", "at-home", "temporary-stay"),
                textsOf(covering, "format"),
                "all four formats");
        assertEquals(
                Set.of(
                        "children-psychoneurological",
                        "musculoskeletal",
                        "adults-psychoneurological",
                        "disability-1-2-no-self-care",
                        "elderly-alone"),
                textsOf(covering, "targetGroup"),
                "all five target groups");
        assertTrue(stays().anyMatch(stay -> NEW_YEAR_2026.equals(stay.endedOn())), "somebody left on that very day");
        assertTrue(covering.stream().anyMatch(stay -> NEW_YEAR_2026.equals(stay.admittedOn())), "somebody came on it");
    }

    @Test
    void numbersAreValidUniqueAndOfThe19thCentury() {
        List<String> numbers = people.stream()
                .map(person -> person.person().iin())
                .filter(Objects::nonNull)
                .toList();

        assertEquals(numbers.size(), new HashSet<>(numbers).size());
        assertEquals(
                List.of(), numbers.stream().filter(number -> !valid(number)).toList());
        assertTrue(numbers.size() > 11_000);
        assertTrue(numbers.size() < people.size(), "some have no papers");
    }

    @Test
    void knownNumbersAgreeWithTheCheckOfThisTest() {
        assertTrue(valid("850615100017"));
        assertTrue(valid("850615100801"), "needs the second row of weights");
        assertTrue(valid("850615200013"));
        assertFalse(valid("850615100018"));
        assertFalse(valid("850615300017"), "20th century");
    }

    @Test
    void staysOfAPersonAreInOrderAndBeginAfterBirth() {
        List<PersonWithStays> wrong = people.stream()
                .filter(person -> {
                    LocalDate before = person.person().birthDate().plusYears(1);
                    for (Stay stay : person.stays()) {
                        LocalDate from = stay.admittedOn() == null ? stay.requestedOn() : stay.admittedOn();
                        if (from.isBefore(before) || stay.requestedOn().isAfter(from)) {
                            return true;
                        }
                        before = stay.endedOn() == null ? LocalDate.MAX : stay.endedOn();
                        if (before.isBefore(from) || (stay.endedOn() == null) != (stay.endReason() == null)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void turnoverReturnsAndEdgesOfTheYearAreThere() {
        assertTrue(people.stream().anyMatch(person -> person.stays().size() == 2), "somebody came back");
        assertEquals(12, stays().filter(stay -> FIRST.equals(stay.endedOn())).count(), "left on the first day");
        assertTrue(stays().anyMatch(
                        stay -> stay.admittedOn() != null && stay.admittedOn().equals(stay.endedOn())));
        assertEquals(20, people.stream().filter(PersonWithStays::waits).count());
    }

    @Test
    void eachStartMakesTheSamePeople() {
        assertEquals(people, generator.stream().toList());
    }

    @Test
    void everyNameIsRecognisableAsMadeUp() {
        assertEquals(
                List.of(),
                people.stream()
                        .map(PersonWithStays::person)
                        .filter(person -> !person.family().startsWith("Үлгі"))
                        .map(Person::family)
                        .toList());
        Comparator<PersonWithStays> byBirth =
                Comparator.comparing(person -> person.person().birthDate());
        assertTrue(
                people.stream().max(byBirth).orElseThrow().person().birthDate().isBefore(LocalDate.of(2023, 1, 1)));
    }

    private Stream<Stay> stays() {
        return people.stream().flatMap(person -> person.stays().stream());
    }

    private long served(Predicate<Stay> ofLine) {
        return people.stream()
                .filter(person ->
                        person.stays().stream().anyMatch(stay -> stay.servedBetween(FIRST, LAST) && ofLine.test(stay)))
                .count();
    }

    private boolean departmental(Stay stay, String kind) {
        JsonNode centre = centres.get(centreOfUnit.get(stay.unit()));
        return centre.path("kind").asText().equals(kind)
                && centre.path("countsIn").path(0).asText().equals("departmental-centres");
    }

    private boolean home(Stay stay, String unitTargetGroup) {
        JsonNode centre = centres.get(centreOfUnit.get(stay.unit()));
        return centre.path("countsIn").path(0).asText().equals("home-units")
                && units.get(stay.unit()).path("targetGroup").asText().equals(unitTargetGroup);
    }

    private static boolean isFor(Stay stay, String targetGroup) {
        return targetGroup.equals(stay.targetGroup());
    }

    private Set<String> textsOf(List<Stay> stays, String field) {
        Set<String> texts = new HashSet<>();
        stays.forEach(stay -> texts.add(units.get(stay.unit()).path(field).asText()));
        return texts;
    }

    private Map<String, JsonNode> byKey(String file) {
        return files.records(file).stream()
                .collect(toMap(record -> Objects.requireNonNull(record.key()), ReferenceRecord::body));
    }

    /** Written a second time, so that the generator is not checked by itself. */
    private static boolean valid(String iin) {
        if (!iin.matches("\\d{6}[12]\\d{5}")) {
            return false;
        }
        int first = 0;
        int second = 0;
        for (int i = 0; i < 11; i++) {
            int digit = Character.digit(iin.charAt(i), 10);
            first += digit * (i + 1);
            second += digit * ((i + 2) % 11 + 1);
        }
        int check = first % 11 == 10 ? second % 11 : first % 11;
        return check == Character.digit(iin.charAt(11), 10);
    }
}

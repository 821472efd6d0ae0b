package kz.socialregistry.recipients.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The groups of a stay are those that were said last of each of its days. */
class GroupsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void theGroupBeforeIsKeptUntilTheDay() {
        Groups groups = new Groups("children");
        say(groups, 5, "adults");

        assertEquals("children<5 adults", told(groups));
    }

    @Test
    void whatWasSaidOfLaterDaysNoLongerHolds() {
        Groups groups = new Groups("children");
        say(groups, 5, "adults");
        say(groups, 9, "elderly");
        say(groups, 3, "adults");

        assertEquals("children<3 adults", told(groups));
        say(groups, 3, "children");
        assertEquals("children", told(groups));
        say(groups, 0, "adults");
        assertEquals("adults", told(groups));
    }

    @Test
    void nothingIsSaidTwice() {
        Groups groups = new Groups(null);
        say(groups, 5, "adults");

        assertEquals(true, groups.hold(groups.asked(FIRST.plusDays(5), "adults")));
        assertEquals(true, groups.hold(groups.asked(FIRST.plusDays(8), "adults")));
        assertEquals(false, groups.hold(groups.asked(FIRST.plusDays(4), "adults")));
        assertEquals(false, groups.hold(groups.asked(FIRST.plusDays(5), null)));
        assertEquals("adults", groups.asked(FIRST.plusDays(6), null).before());
        assertEquals(null, groups.asked(FIRST.plusDays(4), "x").before());
    }

    /** Against a map of days, whatever is said in whatever order. */
    @Test
    void eachDayHasTheGroupThatWasSaidOfItLast() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Groups groups = new Groups("a");
            Map<Integer, String> days = new LinkedHashMap<>();
            for (int day = 0; day < 12; day++) {
                days.put(day, "a");
            }
            for (int i = 0; i < 8; i++) {
                int from = random.nextInt(12);
                String group = random.nextInt(4) == 0 ? null : String.valueOf((char) ('a' + random.nextInt(3)));
                say(groups, from, group);
                days.replaceAll((day, was) -> day < from ? was : group);
                assertEquals(days, byDay(groups), "seed " + seed);
                assertEquals(changes(days), groups.former().size(), "seed " + seed);
            }
        }
    }

    private static Map<Integer, String> byDay(Groups groups) {
        Map<Integer, String> days = new LinkedHashMap<>();
        for (int day = 0; day < 12; day++) {
            LocalDate on = FIRST.plusDays(day);
            List<FormerGroup> later =
                    groups.former().stream().filter(f -> on.isBefore(f.until())).toList();
            days.put(day, later.isEmpty() ? groups.now() : later.get(0).targetGroup());
        }
        return days;
    }

    private static int changes(Map<Integer, String> days) {
        int changes = 0;
        for (int day = 1; day < 12; day++) {
            changes += Objects.equals(days.get(day), days.get(day - 1)) ? 0 : 1;
        }
        return changes;
    }

    private static void say(Groups groups, int from, String group) {
        groups.change(groups.asked(FIRST.plusDays(from), group), FIRST);
    }

    private static String told(Groups groups) {
        return Stream.concat(
                        groups.former().stream()
                                .map(f -> f.targetGroup() + "<" + (f.until().toEpochDay() - FIRST.toEpochDay())),
                        Arrays.asList(groups.now()).stream())
                .collect(Collectors.joining(" "));
    }
}

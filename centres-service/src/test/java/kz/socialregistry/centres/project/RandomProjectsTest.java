package kz.socialregistry.centres.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.socialregistry.centres.capacity.Capacity;
import kz.socialregistry.centres.capacity.CapacityAct;
import kz.socialregistry.centres.capacity.CapacityLedger;
import kz.socialregistry.centres.validity.Validity;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever projects and entries do to a unit in whatever order, each day has the places that follow from it. */
class RandomProjectsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;
    private static final LocalDate TODAY = FIRST.plusDays(DAYS);
    private static final UUID UNIT = UUID.randomUUID();

    private Random random = new Random(0);
    private final List<Works> works = new ArrayList<>();
    private List<CapacityAct> said = List.of();

    /** What was said, day by day, in the order in which each line was first written. */
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** Places on the days from the first until, not including, the last: instead of those before, or more of them. */
    private record Line(int from, int until, int places, boolean instead) {}

    /** A project as somebody would keep it on paper. */
    private static final class Works {
        final Project project;
        int away;
        int added;

        @Nullable
        Integer started;

        @Nullable
        Integer over;

        boolean inUse;

        Works(Project project, int away, int added) {
            this.project = project;
            this.away = away;
            this.added = added;
        }
    }

    @Test
    void everyDayHasThePlacesThatFollowFromAllThatHappened() {
        for (int seed = 0; seed < 400; seed++) {
            RandomProjectsTest run = new RandomProjectsTest();
            run.random = new Random(seed);
            run.enter(0, DAYS * 2);
            for (int step = 0; step < 20; step++) {
                run.happen();
                run.check("seed " + seed + ", step " + step);
            }
        }
    }

    private void happen() {
        int what = random.nextInt(6);
        if (what == 0) {
            int from = random.nextInt(DAYS);
            enter(from, from + 1 + random.nextInt(DAYS));
        } else if (works.size() < 3 && (what == 1 || works.isEmpty())) {
            works.add(planned());
        } else if (!works.isEmpty()) {
            try {
                act(works.get(random.nextInt(works.size())), what);
            } catch (Refused | FieldErrors.Invalid refused) {
                // what is refused changes nothing
            }
        }
    }

    private Works planned() {
        int away = random.nextInt(8);
        int added = 1 + random.nextInt(8);
        return new Works(new Project(UUID.randomUUID(), UUID.randomUUID(), plan(away, added)), away, added);
    }

    private PlanProject plan(int away, int added) {
        return new PlanProject(
                "extension",
                new Names("a", "b", "c"),
                day(random.nextInt(DAYS)),
                null,
                null,
                List.of(new ProjectEffect(UNIT, null, away, added)),
                null,
                false);
    }

    private void act(Works on, int what) {
        int day = random.nextInt(DAYS);
        switch (what) {
            case 1, 2 -> {
                on.project.start(new ProjectAct.Start(day(day), null), TODAY);
                on.started = day;
            }
            case 3 -> {
                Integer began = random.nextBoolean() ? Integer.valueOf(random.nextInt(DAYS)) : on.started;
                on.project.finish(new ProjectAct.Finish(day(day), day(began), null), TODAY, effect -> UNIT);
                on.started = began;
                on.over = day;
                on.inUse = true;
            }
            case 4 -> {
                on.project.cancel(new ProjectAct.Cancel(day(day), "why"), TODAY);
                on.over = day;
            }
            default -> {
                int away = random.nextInt(8);
                int added = 1 + random.nextInt(8);
                on.project.change(plan(away, added));
                on.away = away;
                on.added = added;
            }
        }
        write(on);
        said = CapacityLedger.change(
                said, on.project.id(), on.project.changes(List.of()).get(UNIT));
    }

    private void write(Works on) {
        String id = on.project.id().toString();
        int until = on.over == null ? Integer.MAX_VALUE : on.over;
        write(id + "-", on.started != null && on.away > 0 && on.started < until, on.started, until, -on.away);
        write(id + "+", on.inUse && on.added > 0, on.over, Integer.MAX_VALUE, on.added);
    }

    private void write(String key, boolean holds, @Nullable Integer from, int until, int places) {
        if (holds && from != null) {
            lines.put(key, new Line(from, until, places, false));
        } else {
            lines.remove(key);
        }
    }

    private void enter(int from, int until) {
        int places = random.nextInt(20);
        lines.put("entry " + lines.size() + random.nextLong(), new Line(from, until, places, true));
        said = CapacityLedger.enter(
                said, new Capacity(day(from), day(until), "limited", places, null, null, null, null, false));
    }

    private void check(String when) {
        List<Capacity> ledger = CapacityLedger.of(said);
        assertEquals(
                -1,
                Validity.firstOverlapping(
                        ledger.stream().map(Capacity::validity).toList()),
                when);
        for (int i = 0; i < DAYS * 2; i++) {
            LocalDate day = FIRST.plusDays(i);
            List<Integer> places = ledger.stream()
                    .filter(capacity -> capacity.validity().contains(day))
                    .map(Capacity::places)
                    .toList();
            assertEquals(List.of(placesOn(i)), places, when + ", day " + i);
        }
    }

    private int placesOn(int day) {
        int places = 0;
        for (Line line : lines.values()) {
            if (line.from() <= day && day < line.until()) {
                places = line.instead() ? line.places() : places + line.places();
            }
        }
        return Math.max(0, places);
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : FIRST.plusDays(day);
    }
}

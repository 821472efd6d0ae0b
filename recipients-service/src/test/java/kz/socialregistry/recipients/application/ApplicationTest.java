package kz.socialregistry.recipients.application;

import static kz.socialregistry.recipients.application.ApplicationStatus.ASSESSED;
import static kz.socialregistry.recipients.application.ApplicationStatus.GRANTED;
import static kz.socialregistry.recipients.application.ApplicationStatus.PROVIDER_CHOSEN;
import static kz.socialregistry.recipients.application.ApplicationStatus.RECEIVED;
import static kz.socialregistry.recipients.application.ApplicationStatus.REFERRED;
import static kz.socialregistry.recipients.application.ApplicationStatus.REFUSED;
import static kz.socialregistry.recipients.application.ApplicationStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import org.junit.jupiter.api.Test;

/** Whatever is tried in whatever order, an application stays on the map, written out here once more by hand. */
class ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private static final int HISTORIES = 3_000;
    private static final int STEPS = 12;

    private static final Map<ApplicationStatus, Set<ApplicationStatus>> WITH_DECISION = Map.of(
            RECEIVED, Set.of(ASSESSED, WITHDRAWN),
            ASSESSED, Set.of(GRANTED, REFUSED, WITHDRAWN),
            GRANTED, Set.of(PROVIDER_CHOSEN, WITHDRAWN),
            PROVIDER_CHOSEN, Set.of(PROVIDER_CHOSEN, REFERRED, WITHDRAWN),
            REFERRED, Set.of(PROVIDER_CHOSEN),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of());
    private static final Map<ApplicationStatus, Set<ApplicationStatus>> WITHOUT_DECISION = Map.of(
            RECEIVED, Set.of(ASSESSED, WITHDRAWN),
            ASSESSED, Set.of(PROVIDER_CHOSEN, WITHDRAWN),
            PROVIDER_CHOSEN, Set.of(PROVIDER_CHOSEN, REFERRED, WITHDRAWN),
            REFERRED, Set.of(PROVIDER_CHOSEN),
            WITHDRAWN, Set.of());

    @Test
    void randomStepsNeverLeaveTheMap() {
        Random random = new Random(20_261_122);
        Map<Boolean, Set<List<ApplicationStatus>>> walked = Map.of(true, new HashSet<>(), false, new HashSet<>());
        Set<ApplicationStatus> reached = EnumSet.noneOf(ApplicationStatus.class);
        for (int history = 0; history < HISTORIES; history++) {
            boolean decided = random.nextBoolean();
            walk(random, decided, walked.get(decided));
        }

        walked.values().forEach(ways -> ways.forEach(reached::addAll));
        assertEquals(EnumSet.allOf(ApplicationStatus.class), reached);
        assertEquals(ways(WITH_DECISION), walked.get(true));
        assertEquals(ways(WITHOUT_DECISION), walked.get(false));
    }

    private static void walk(Random random, boolean decided, Set<List<ApplicationStatus>> walked) {
        Application application = received(decided);
        LocalDate latest = application.receivedOn();
        for (int step = 0; step < STEPS; step++) {
            ApplicationStatus before = application.status();
            LocalDate on = latest.plusDays(random.nextInt(9) - 2);
            try {
                take(random.nextInt(6), application, on);
            } catch (Refused refused) {
                assertEquals(409, refused.status());
                assertEquals(before, application.status(), "a step that was refused was taken");
                continue;
            }
            assertTrue(!on.isBefore(latest) && !on.isAfter(TODAY), before + " went on on " + on);
            latest = on;
            walked.add(List.of(before, application.status()));
        }
    }

    private static void take(int step, Application application, LocalDate on) {
        switch (step) {
            case 0 -> application.assess(new Assessment(on, "x", "found", "found", "found", "found"), TODAY);
            case 1 -> application.grant(on, "1", TODAY);
            case 2 -> application.refuse(on, "1", "false-data", TODAY);
            case 3 -> application.choose(UUID.randomUUID(), on, true, TODAY);
            case 4 -> application.refer(on, "1", UUID.randomUUID(), TODAY);
            default -> application.withdraw(on, TODAY);
        }
    }

    private static Set<List<ApplicationStatus>> ways(Map<ApplicationStatus, Set<ApplicationStatus>> map) {
        Set<List<ApplicationStatus>> ways = new HashSet<>();
        map.forEach((from, all) -> all.forEach(to -> ways.add(List.of(from, to))));
        return ways;
    }

    private static Application received(boolean decided) {
        UUID id = UUID.randomUUID();
        LocalDate on = LocalDate.of(2026, 1, 12);
        return new Application(
                id, new Apply(id, id, "in-person", null, on, null, "old-age", null, true), decided, TODAY);
    }
}

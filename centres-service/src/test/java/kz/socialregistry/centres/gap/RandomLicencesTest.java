package kz.socialregistry.centres.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The gap that one statement finds is the one that is found by looking at every day. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RandomLicencesTest {

    private static final LocalDate REQUIRED = LocalDate.of(2025, 1, 1);
    private static final LocalDate HORIZON = LocalDate.of(2026, 6, 1);
    private static final List<String> FORMATS = List.of("inpatient", "at-home");

    private final Random random = new Random(20_261_122);

    private record Held(LocalDate from, LocalDate until) {}

    private LocalDate day() {
        return LocalDate.of(2024, 10, 1).plusDays(random.nextInt(500));
    }

    private @Nullable LocalDate sometimes(LocalDate day) {
        return random.nextInt(3) > 0 ? day : null;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Test
    void everyDayIsLookedAt() {
        int found = 0;
        for (int i = 0; i < 12; i++) {
            UUID region = Given.region();
            UUID centre = Given.unlicensedCentre(region);
            LocalDate openedOn = sometimes(day());
            Map<String, Object> unit = Given.unitBody();
            unit.put("openedOn", text(openedOn));
            Given.post("registrar", "/v1/centres/" + centre + "/units", unit).statusCode(201);
            List<Held> held = new ArrayList<>();
            for (int j = random.nextInt(6); j > 0; j--) {
                enter(centre, held);
            }
            LocalDate closedOn = random.nextInt(4) > 0 ? null : day();
            if (closedOn != null) {
                Given.post("registrar", "/v1/centres/" + centre + "/close", Map.of("on", closedOn.toString()))
                        .statusCode(200);
            }
            for (int j = 0; j < 12; j++) {
                found += compare(region, held, openedOn, closedOn, day(), random.nextInt(60));
            }
        }
        assertTrue(found > 40 && found < 130, found + " gaps are no test");
    }

    private void enter(UUID centre, List<Held> held) {
        LocalDate from = day();
        LocalDate to = sometimes(from.plusDays(1 + random.nextInt(200)));
        Map<String, Object> body = Given.licenceBody(from.toString());
        body.put("validTo", text(to));
        List<String> formats = random.nextBoolean() ? null : List.of(FORMATS.get(random.nextInt(2)));
        body.put("formats", formats);
        String id = Given.post("registrar", "/v1/centres/" + centre + "/licences", body)
                .statusCode(201)
                .extract()
                .path("id");
        LocalDate until = to == null ? HORIZON : to;
        if (random.nextInt(3) == 0) {
            LocalDate withdrawnOn = from.plusDays(random.nextInt((int) (until.toEpochDay() - from.toEpochDay())));
            Given.post(
                            "registrar",
                            "/v1/licences/" + id + "/withdrawal",
                            Map.of("withdrawnOn", withdrawnOn.toString(), "reason", "Court decision"))
                    .statusCode(200);
            until = withdrawnOn;
        }
        if (formats == null || formats.contains("inpatient")) {
            held.add(new Held(from, until));
        }
    }

    private static int compare(
            UUID region,
            List<Held> held,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            LocalDate on,
            int within) {
        List<LocalDate> without = REQUIRED.datesUntil(HORIZON)
                .filter(day -> openedOn == null || !day.isBefore(openedOn))
                .filter(day -> closedOn == null || day.isBefore(closedOn))
                .filter(day -> held.stream().noneMatch(l -> !day.isBefore(l.from()) && day.isBefore(l.until())))
                .toList();
        List<String> expected = without.stream()
                .filter(day -> !day.isBefore(on) && !day.isAfter(on.plusDays(within)))
                .findFirst()
                .map(first -> List.of(first.toString(), edge(without, first, -1), edge(without, first, 1)))
                .orElse(List.of());
        Map<String, Object> shown = Given.get(
                        "/v1/licence-gaps?region={r}&on={on}&within={w}", region, on.toString(), within)
                .extract()
                .path("items[0]");
        assertEquals(
                expected,
                shown == null
                        ? List.of()
                        : List.of(
                                shown.get("affectedOn"),
                                shown.get("from"),
                                shown.get("until") == null ? HORIZON.toString() : shown.get("until")),
                on + " " + within + " " + held + " " + openedOn + " " + closedOn);
        return expected.isEmpty() ? 0 : 1;
    }

    /** The first day of the gap around this one, or the first day behind it. */
    private static String edge(List<LocalDate> without, LocalDate within, int step) {
        LocalDate day = within;
        while (without.contains(day.plusDays(step))) {
            day = day.plusDays(step);
        }
        return (step < 0 ? day : day.plusDays(1)).toString();
    }
}

package kz.socialregistry.systemtests.histories;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.systemtests.Client;

/** Holds what the services say against the model; what is not so yet is waited for. */
final class Agreement {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration AGAIN = Duration.ofMillis(60);

    private final Client client;
    private final Days days;
    private final String region;
    private final List<Unit> units;

    Agreement(Client client, Days days, String region, List<Unit> units) {
        this.client = client;
        this.days = days;
        this.region = region;
        this.units = units;
    }

    /** Waits until both services say of these stays what the model says. */
    void awaitThat(Collection<Stay> stays) {
        stays.forEach(stay -> eventually(() -> {
            checkEnrolment(stay);
            checkPlacement(stay);
        }));
    }

    /** Waits until everything is as the model says: stays, queues, who is where on which day, and the reports. */
    void awaitAll(Model model, Set<Integer> some) {
        awaitThat(model.stays);
        for (Unit unit : units) {
            assertEquals(ids(model.queue(unit)), get(Port.CENTRES, "/v1/units/" + unit.id() + "/queue", "enrolmentId"));
            some.forEach(day -> assertEquals(
                    Set.copyOf(ids(model.stays.stream()
                            .filter(stay -> stay.unit.equals(unit) && stay.takesPlaceOn(day))
                            .toList())),
                    new HashSet<>(get(
                            Port.CENTRES, "/v1/units/" + unit.id() + "/occupants?on=" + days.text(day), "enrolmentId")),
                    "who is in " + unit + " on day " + day));
            checkFreePlaces(model, unit);
        }
        Totals totals = new Totals(model.stays);
        eventually(() -> checkReports(totals, units, "", some));
        units.forEach(unit -> eventually(() -> checkReports(totals, List.of(unit), "&unit=" + unit.id(), some)));
    }

    private static void eventually(Runnable check) {
        await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN)
                .ignoreExceptions()
                .untilAsserted(check::run);
    }

    private void checkEnrolment(Stay stay) {
        JsonPath told = client.get(Port.RECIPIENTS, Client.REGISTRAR, "/v1/enrolments/" + stay.id);
        assertEquals(stay.status, told.getString("status"), () -> "status of " + stay);
        assertEquals(stay.changes, told.getList("changes.outcome"), () -> "changes of " + stay);
        if (stay.began()) {
            assertEquals(days.text(stay.admittedOn), told.getString("admittedOn"), () -> "admission of " + stay);
            assertEquals(days.text(stay.endedOn), told.getString("endedOn"), () -> "end of " + stay);
            assertEquals(days.text(stay.wantedUntil), told.getString("wantedUntil"), () -> "term of " + stay);
            assertEquals(
                    stay.absences.stream()
                            .map(absence -> days.text(absence.returnedOn))
                            .toList(),
                    told.getList("absences.returnedOn"),
                    () -> "absences of " + stay);
        }
    }

    private void checkPlacement(Stay stay) {
        JsonPath told = client.get(Port.CENTRES, Client.REGISTRAR, "/v1/placements/" + stay.id);
        if (stay.is("queued", "refused")) {
            assertEquals(stay.status, told.getString("status"), () -> "placement of " + stay);
        } else if (stay.placeFrom < stay.placeUntil) {
            assertEquals(days.text(stay.placeFrom), told.getString("from"), () -> "first day of the place of " + stay);
            assertEquals(days.text(stay.placeUntil), told.getString("until"), () -> "last day of the place of " + stay);
        } else {
            assertEquals(told.getString("from"), told.getString("until"), () -> "no place is kept for " + stay);
        }
    }

    private void checkFreePlaces(Model model, Unit unit) {
        JsonPath told = client.get(Port.CENTRES, Client.REGISTRAR, "/v1/places?region=" + region);
        String found = "items.find { it.unitId == '" + unit.id() + "' }.";
        long taken = model.stays.stream()
                .filter(stay -> stay.unit.equals(unit) && stay.takesPlaceOn(0))
                .count();
        assertEquals(taken, told.getLong(found + "taken"), "taken in " + unit);
        assertEquals(model.queue(unit).size(), told.getInt(found + "queued"), "waiting for " + unit);
        if (unit.places() != Integer.MAX_VALUE) {
            assertEquals(unit.places() - taken, told.getLong(found + "free"), "free in " + unit);
        }
    }

    private void checkReports(Totals totals, List<Unit> some, String filter, Set<Integer> looked) {
        for (int day : looked) {
            JsonPath coverage = report("coverage?on=" + days.text(day) + filter);
            assertEquals(totals.covered(some, day), coverage.getLong("value"), "covered on day " + day + filter);
        }
        for (int from : List.of(-60, -25, -7, 0)) {
            for (int to : List.of(-10, 0)) {
                if (from <= to) {
                    JsonPath served = report("served?from=" + days.text(from) + "&to=" + days.text(to) + filter);
                    String period = " from day " + from + " to " + to + filter;
                    assertEquals(totals.served(some, from, to), served.getLong("value"), "served" + period);
                    assertEquals(totals.personDays(some, from, to), served.getLong("personDays"), "days" + period);
                }
            }
        }
    }

    private JsonPath report(String question) {
        return client.get(Port.REPORTING, Client.ANALYST, "/v1/reports/" + question + "&region=" + region);
    }

    private List<String> get(Port service, String path, String member) {
        return client.get(service, Client.REGISTRAR, path).getList("items." + member);
    }

    private static List<String> ids(List<Stay> stays) {
        return stays.stream().map(stay -> stay.id).collect(Collectors.toList());
    }
}

package kz.socialregistry.centres.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.socialregistry.centres.Database;
import kz.socialregistry.centres.Given;
import kz.socialregistry.testing.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of a unit that has no place: its order, why it is so, and how long it takes. */
@QuarkusTest
@WithTestResource(RealParts.class)
class QueueTest {

    @Inject
    Database database;

    private UUID unit;

    @BeforeEach
    void openAUnit() {
        unit = Given.unitOf(0);
    }

    private UUID waits(@Nullable String group, int rank, String requestedOn) {
        UUID id = UUID.randomUUID();
        put("""
                insert into placement (enrolment_id, unit_id, status, requested_on, wanted_from, queued_on,
                                       priority_group, priority_rank)
                values (?, ?, 'queued', ?::date, ?::date, ?::date, ?, ?)
                """, id, unit, requestedOn, requestedOn, requestedOn, group, rank);
        return id;
    }

    private UUID waits(String requestedOn) {
        return waits(null, 1000, requestedOn);
    }

    private void put(String sql, @Nullable Object... values) {
        try {
            database.update(sql, values);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void left(String on, String status, @Nullable String placeFrom, UUID who) {
        put(
                "update placement set status = ?, left_queue_on = ?::date, place_from = ?::date,"
                        + " place_until = ?::date,"
                        + " reason = case when ? = 'refused' then 'unit-closed' end where enrolment_id = ?",
                status,
                on,
                placeFrom,
                placeFrom,
                status,
                who);
    }

    private ValidatableResponse queue() {
        return Given.get("/v1/units/{id}/queue", unit).statusCode(200);
    }

    private void assertOrder(UUID... expected) {
        queue().body("items.enrolmentId", contains(texts(List.of(expected))));
    }

    private static Object[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray();
    }

    @Test
    void priorityThenDayThenArrivalAndTheReasonIsShown() {
        UUID second = waits("2026-03-02");
        UUID third = waits("2026-03-02");
        UUID first = waits("2026-03-01");
        UUID urgent = waits("disability-1", 40, "2026-03-09");
        assertOrder(urgent, first, second, third);
        queue().body("items.position", contains(1, 2, 3, 4))
                .body("items.priorityGroup", contains("disability-1", null, null, null))
                .body("items.requestedOn[0]", equalTo("2026-03-09"))
                .body("items.movedBecause", contains(null, null, null, null));
        Given.get("/v1/placements/{id}", second)
                .statusCode(200)
                .body("status", equalTo("queued"))
                .body("position", equalTo(3))
                .body("unitId", equalTo(unit.toString()))
                .body("leftQueueOn", nullValue());
    }

    @Test
    void aMoveIsRecordedWithItsReasonAndStaysWhenTheNeighbourGoes() {
        UUID first = waits("2026-03-01");
        UUID second = waits("2026-03-02");
        UUID third = waits("2026-03-03");
        Given.post(
                        "registrar",
                        "/v1/units/" + unit + "/queue/moves",
                        Map.of("enrolmentId", third, "before", second, "reason", "fire at home", "document", "No. 7"))
                .statusCode(201)
                .body("fromPosition", equalTo(3))
                .body("toPosition", equalTo(2))
                .body("reason", equalTo("fire at home"))
                .body("document", equalTo("No. 7"));
        assertOrder(first, third, second);
        queue().body("items.movedBecause", contains(null, "fire at home", null));
        left("2026-03-20", "released", null, second);
        assertOrder(first, third);
        Given.moved(unit, first, null).statusCode(201).body("toPosition", equalTo(2));
        assertOrder(third, first);
        UUID later = waits("2026-02-01");
        assertOrder(later, third, first);
        Given.get("/v1/units/{id}/queue/moves?limit=1", unit)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.enrolmentId", contains(third.toString()))
                .body("items.before", contains(second.toString()));
        Given.get("/v1/units/{id}/queue/moves", unit)
                .body("items.enrolmentId", contains(third.toString(), first.toString()));
    }

    @Test
    void movesByTheHundredKeepTheOrderThatAListWouldHave() {
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            expected.add(waits("2026-03-0" + (1 + i)));
        }
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            UUID moved = expected.get(random.nextInt(8));
            expected.remove(moved);
            int to = random.nextInt(8);
            UUID before = to == 7 ? null : expected.get(to);
            Given.moved(unit, moved, before).statusCode(201).body("toPosition", equalTo(to + 1));
            expected.add(to, moved);
        }
        assertOrder(expected.toArray(UUID[]::new));
        queue().body("items.position", contains(1, 2, 3, 4, 5, 6, 7, 8));
        // always in front of the same: the room between two neighbours does not run out
        for (int i = 0; i < 150; i++) {
            UUID moved = expected.remove(i % 7);
            UUID last = expected.get(6);
            Given.moved(unit, moved, last).statusCode(201);
            expected.add(6, moved);
        }
        assertOrder(expected.toArray(UUID[]::new));
    }

    @Test
    void aMoveThatCannotBeIsRefused() {
        UUID waiting = waits("2026-03-01");
        UUID elsewhere = Given.waiting(Given.unitOf(0));
        Given.moved(unit, elsewhere, waiting).statusCode(409).body("code", equalTo("not-in-queue"));
        Given.moved(unit, waiting, elsewhere).statusCode(409).body("code", equalTo("not-in-queue"));
        Given.moved(unit, waiting, waiting)
                .statusCode(400)
                .body("errors.pointer", contains("/before"))
                .body("errors.code", contains("before-itself"));
        Given.post(
                        "registrar",
                        "/v1/units/" + unit + "/queue/moves",
                        Map.of("enrolmentId", waiting, "before", waiting, "reason", " "))
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/before", "/reason"));
        Given.post("registrar", "/v1/units/" + unit + "/queue/moves", Map.of("reason", " "))
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/enrolmentId", "/reason"));
        left("2026-03-20", "released", null, waiting);
        Given.moved(unit, waiting, null).statusCode(409).body("code", equalTo("not-in-queue"));
        Given.get("/v1/units/{id}/queue/moves", unit).body("items", empty());
    }

    @Test
    void howLongItTookIsToldByWhatBecameOfIt() {
        for (int days = 1; days <= 10; days++) {
            UUID placed = waits("2026-03-01");
            left(java.time.LocalDate.of(2026, 3, 1).plusDays(days).toString(), "released", "2026-03-20", placed);
        }
        left("2026-03-05", "released", null, waits("2026-03-01"));
        left("2026-03-08", "refused", null, waits("2026-03-01"));
        left("2027-03-08", "released", "2027-03-08", waits("2026-03-01"));
        waits("2026-03-01");
        Given.get("/v1/units/{id}/waiting-times?from=2026-01-01&to=2027-01-01", unit)
                .statusCode(200)
                .body("placed.people", equalTo(10))
                .body("placed.medianDays", equalTo(5))
                .body("placed.ninetiethPercentileDays", equalTo(9))
                .body("placed.longestDays", equalTo(10))
                .body("withdrawn.people", equalTo(1))
                .body("withdrawn.longestDays", equalTo(4))
                .body("refused.people", equalTo(1))
                .body("waiting.people", equalTo(1));
        Given.get("/v1/units/{id}/waiting-times?from=2026-03-02&to=2026-03-03", unit)
                .statusCode(200)
                .body("placed.people", equalTo(1))
                .body("withdrawn.people", equalTo(0))
                .body("withdrawn.medianDays", nullValue());
        Given.get("/v1/units/{id}/waiting-times?from=2026-03-02&to=2026-03-02", unit)
                .statusCode(400)
                .body("errors.code", contains("interval-empty"));
    }
}

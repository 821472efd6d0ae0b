package kz.socialregistry.recipients;

import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.outbox;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.recipients.privacy.TestKeys;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class RetriesTest {

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepeatedRegistrationIsOnePersonAndItsStoredAnswerTellsNothing() {
        String body = """
                {"kind": "person", "name": {"family": "Қанатқызы", "given": "Айжан"}, "iin": "%s"}""".formatted(Iins.next());

        Response first = registrar().header("Idempotency-Key", key).body(body).post("/v1/recipients");
        registrar()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/recipients")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body(equalTo(first.asString()));

        assertEquals(1, outbox(dataSource, id(first)).size());
        assertEquals(0, count(dataSource, """
                        select count(*) from idempotent_answer a
                        where position(convert_to('Айжан', 'utf8') in a.body) > 0 or a::text like '%' || ? || '%'
                        """, key));
    }

    @Test
    void ofManyAtOnceOneRegisters() throws Exception {
        String body = "{\"kind\": \"person\", \"iin\": \"%s\"}".formatted(Iins.next());
        Callable<Integer> call = () -> registrar()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/recipients")
                .statusCode();
        var clients = Executors.newFixedThreadPool(8);
        List<Integer> statuses = clients
                .invokeAll(Stream.generate(() -> call).limit(8).toList())
                .stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        clients.shutdown();

        // A late one may find the answer of the first; never is anybody registered twice, or refused for the IIN.
        assertEquals(
                List.of(), statuses.stream().filter(s -> s != 201 && s != 409).toList());
        Response answer = registrar().header("Idempotency-Key", key).body(body).post("/v1/recipients");
        answer.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(1, outbox(dataSource, id(answer)).size());
    }

    @Test
    void aRepeatedRequestForAPlaceWaitsForTheOutcomeAndShowsIt() {
        UUID recipient = person();
        UUID enrolment = id(request(recipient, ""));
        LocalDate today = LocalDate.now(clock);
        TestTopics.publish(new PlaceAssigned(
                new PlacementState(enrolment, UUID.randomUUID(), "assigned", today, null, null, null, null)));

        request(recipient, "wait=20")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Preference-Applied", "wait=20")
                .header("ETag", "\"v1\"")
                .body("id", equalTo(enrolment.toString()))
                .body("status", equalTo("placed"));
        assertEquals(1, count(dataSource, "select count(*) from enrolment where recipient_id = ?", recipient));
    }

    private Response request(UUID recipient, String prefer) {
        return registrar()
                .header("Idempotency-Key", key)
                .header("Prefer", prefer)
                .body("{\"recipientId\": \"%s\", \"unitId\": \"%s\"}".formatted(recipient, new UUID(7, 7)))
                .post("/v1/enrolments");
    }
}

package kz.socialregistry.recipients;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.StatusesTest;

/** The operations of this service answer as they are described. */
@QuarkusTest
class AnswersTest extends StatusesTest {

    private static final String NUMBER = "850615100017";

    @Override
    protected ExampleRequest prepare(ExampleRequest example) {
        return switch (example.operationId()) {
            case "registerRecipient", "startImport", "searchRecipients" ->
                example.body().contains(NUMBER) ? example.with(NUMBER, Iins.next()) : example;
            case "correctRecipient" -> example.at(Registry.person());
            case "requestEnrolment" -> example.withId("recipientId", Registry.person());
            case "admit", "decline", "cancelEnrolment" ->
                example.at(enrolment("\"requestedOn\": \"2026-01-12\", \"wantedFrom\": \"2026-02-01\"", "placed"));
            case "endEnrolment" -> example.at(enrolment("\"admittedOn\": \"2026-02-03\"", "admitted"));
            default -> example;
        };
    }

    private static UUID enrolment(String wanted, String status) {
        try (TestCentres centres = new TestCentres()) {
            UUID id = Registry.enrolment(wanted);
            await().atMost(Duration.ofSeconds(60)).until(() -> Registry.registrar()
                    .get("/v1/enrolments/" + id)
                    .path("status")
                    .equals(status));
            return id;
        }
    }
}

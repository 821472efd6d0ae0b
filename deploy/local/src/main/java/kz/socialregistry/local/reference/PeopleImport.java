package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.socialregistry.local.reference.people.PersonWithStays;

/** Loads people by the bulk way in of recipients-service and waits until each enrolment has its outcome. */
final class PeopleImport {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String REGISTRAR = "registrar";

    private final RestClient client;
    private final URI recipients;
    private final ImportRows rows;

    PeopleImport(RestClient client, URI recipients, ImportRows rows) {
        this.client = client;
        this.recipients = recipients;
        this.rows = rows;
    }

    void load(String step, Supplier<Stream<PersonWithStays>> people, LoadListener listener) {
        long enrolments =
                people.get().mapToLong(person -> person.stays().size()).sum();
        listener.progress(step, 0, enrolments);
        JsonNode started =
                client.post(recipients.resolve("/v1/imports"), REGISTRAR, "application/x-ndjson", rows.body(people));
        URI status = recipients.resolve("/v1/imports/" + started.path("id").asText());
        Poll.until(LONGEST, "the import of people to settle", () -> settled(status, step, enrolments, listener));
    }

    private Optional<Boolean> settled(URI status, String step, long enrolments, LoadListener listener) {
        JsonNode report = client.get(status, REGISTRAR, "en");
        JsonNode counts = report.path("enrolments");
        long outcomes = Stream.of("placed", "queued", "admitted", "ended", "refused")
                .mapToLong(outcome -> counts.path(outcome).asLong())
                .sum();
        listener.progress(step, Math.min(outcomes, enrolments), enrolments);
        String state = report.path("status").asText();
        JsonNode firstError = report.path("errors").path(0);
        if (!firstError.isMissingNode()) {
            throw new LoadFailedException("the import of people has "
                    + report.path("errorCount").asLong() + " errors, the first in line "
                    + firstError.path("line").asText() + " at "
                    + firstError.path("pointer").asText() + ": "
                    + firstError.path("detail").asText());
        }
        if (state.equals("failed")) {
            throw new LoadFailedException("the import of people was given up ("
                    + report.path("failure").asText("no reason given") + "); the log of recipients-service tells more");
        }
        return state.equals("done") ? Optional.of(true) : Optional.empty();
    }
}

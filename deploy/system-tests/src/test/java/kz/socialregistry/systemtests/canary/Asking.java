package kz.socialregistry.systemtests.canary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import kz.socialregistry.local.parts.ServiceName;
import kz.socialregistry.systemtests.Client;

/** Asks, looks through each answer, and notes where a canary came out that must not. */
final class Asking {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Client client;
    private final Traces traces;
    private final Set<String> leaks = new ConcurrentSkipListSet<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

    Asking(Client client, Traces traces) {
        this.client = client;
        this.traces = traces;
    }

    /** Where a canary came out, by operation and status. */
    Set<String> leaks() {
        return leaks;
    }

    /** How many answers there were of each status. */
    Map<Integer, AtomicInteger> statuses() {
        return new TreeMap<>(statuses);
    }

    String token(String role) {
        return client.token(role);
    }

    /** Asks as the first role that may. */
    HttpResponse<byte[]> ask(Operation operation, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putIfAbsent("Authorization", "Bearer " + token(operation.role()));
        return ask(operation.service(), operation.id(), operation.method(), path, all, body, false);
    }

    /** The same; what the caller called the place may come back, as that of an error. */
    void askAtPlace(Operation operation, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putIfAbsent("Authorization", "Bearer " + token(operation.role()));
        answer(operation.service(), operation.id(), operation.method(), path, all, body);
    }

    /**
     * Asks anything.
     *
     * @param mayTell the caller said for which purpose, or sent the canary in as what it is: a good answer may have it
     */
    HttpResponse<byte[]> ask(
            ServiceName service,
            String what,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            boolean mayTell) {
        HttpResponse<byte[]> answer = answer(service, what, method, path, headers, body);
        Set<String> found = traces.in(answer.headers().map().toString());
        if (!mayTell || answer.statusCode() / 100 != 2) {
            found.addAll(traces.in(answer.body()));
        }
        if (!found.isEmpty()) {
            leaks.add(service.module() + " " + what + " " + answer.statusCode() + ": " + found);
        }
        return answer;
    }

    private HttpResponse<byte[]> answer(
            ServiceName service, String what, String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.url(service.port()) + path))
                .timeout(LONGEST)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new NoAnswerException(what + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                .incrementAndGet();
        return answer;
    }

    /** The service is away. */
    static final class NoAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswerException(String what, IOException cause) {
            super(what, cause);
        }
    }
}

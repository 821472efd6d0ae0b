package kz.socialregistry.testing.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.socialregistry.testing.fuzz.Api.Operation;
import kz.socialregistry.testing.fuzz.Wire.Answer;

/** Sends so many requests to a service, one after the other, and keeps what was wrong with the answers. */
final class Fuzzer {

    private static final int ROUNDS_OF_GOOD = 4;
    private static final int HEALTH_EVERY = 500;

    private final URI base;
    private final Bearers bearers;
    private final Set<String> codes;
    private final long seed;

    /** The first request of a kind that was answered wrongly, and how many there were. */
    record Finding(String operation, String why, long index, int times, String request, String answer) {

        Finding again() {
            return new Finding(operation, why, index, times + 1, request, answer);
        }
    }

    /**
     * What came out.
     *
     * @param statuses how often each status came
     * @param neverGood operations that never answered with 2xx: of them little was tried
     */
    record Report(
            long seed, int requests, Map<Integer, Integer> statuses, Set<String> neverGood, List<Finding> findings) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("%d requests, seed %d, statuses %s%nnever answered well: %s%n"
                    .formatted(requests, seed, statuses, neverGood));
            findings.forEach(f -> text.append("%n[%s] %s · %d times, first at index %d of seed %d%n    %s%n    %s%n"
                    .formatted(f.operation(), f.why(), f.times(), f.index(), seed, f.request(), f.answer())));
            return text.toString();
        }
    }

    Fuzzer(URI base, Bearers bearers, Set<String> codes, long seed) {
        this.base = base;
        this.bearers = bearers;
        this.codes = codes;
        this.seed = seed;
    }

    /**
     * Sends so many requests, and then, up to as many again, good ones only, half of them to operations that were never
     * answered well, until every operation was answered well once.
     *
     * @param blind operations that may never be answered well
     */
    Report run(Api api, Pool pool, int requests, Set<String> blind) {
        Requests making = new Requests(api, pool, bearers);
        Checks checks = new Checks(api, codes);
        // what is entered has to be entered before it can be read or changed
        List<Operation> operations = api.operations().stream()
                .sorted(Comparator.comparing((Operation o) -> o.path().contains("{"))
                        .thenComparing(o -> !o.method().equals("POST")))
                .toList();
        Map<String, Finding> findings = new LinkedHashMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Set<String> neverGood = new TreeSet<>();
        operations.forEach(operation -> neverGood.add(operation.id()));
        try (Wire wire = new Wire(base)) {
            for (int index = 0; index < requests || (index < 2 * requests && !blind.containsAll(neverGood)); index++) {
                Dice dice = new Dice(seed, index);
                Request request;
                if (index < ROUNDS_OF_GOOD * operations.size()) {
                    request = making.good(operations.get(index % operations.size()), dice);
                } else if (index < requests) {
                    request = any(making, dice.of(operations), dice);
                } else {
                    request = making.good(
                            dice.chance(50) ? dice.of(missing(operations, neverGood, blind)) : dice.of(operations),
                            dice);
                }
                Optional<Answer> answer = send(wire, request);
                answer.ifPresent(came -> {
                    statuses.merge(came.status(), 1, Integer::sum);
                    if (came.status() < 300 && request.routed) {
                        neverGood.remove(request.operation.id());
                        pool.learn(request.path, came.headers(), Bodies.parsed(came.text()));
                    }
                });
                for (String why : checks.faults(request, answer)) {
                    note(findings, why, index, request, answer, wire.host());
                }
                if (index % HEALTH_EVERY == HEALTH_EVERY - 1 || index == requests - 1) {
                    health(wire, findings, index);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Report(seed, requests, statuses, neverGood, new ArrayList<>(findings.values()));
    }

    private static List<Operation> missing(List<Operation> operations, Set<String> neverGood, Set<String> blind) {
        return operations.stream()
                .filter(operation -> neverGood.contains(operation.id()) && !blind.contains(operation.id()))
                .toList();
    }

    private static Request any(Requests making, Operation operation, Dice dice) {
        return dice.chance(25)
                ? making.good(operation, dice)
                : making.spoilt(operation, dice.chance(70) ? 1 : 2 + dice.below(3), dice);
    }

    private static Optional<Answer> send(Wire wire, Request request) {
        try {
            return wire.send(request);
        } catch (IOException e) {
            return Optional.empty(); // too late, or no HTTP: as bad as none
        }
    }

    private static void health(Wire wire, Map<String, Finding> findings, int index) {
        Operation ready = new Operation("GET", "/q/health", JsonNodeFactory.instance.objectNode(), List.of());
        Request request = new Request(ready);
        request.path = ready.path();
        Optional<Answer> answer = send(wire, request);
        if (answer.map(Answer::status).orElse(0) != 200) {
            note(findings, "not healthy any more", index, request, answer, wire.host());
        }
    }

    private static void note(
            Map<String, Finding> findings,
            String why,
            int index,
            Request request,
            Optional<Answer> answer,
            String host) {
        String operation =
                request.routed ? request.operation.method() + " " + request.operation.path() : "no operation";
        String text = answer.map(a -> a.status() + " " + a.text()).orElse("none");
        findings.merge(
                operation + why,
                new Finding(
                        operation,
                        why,
                        index,
                        1,
                        request.twists + " " + shortened(request.curl(host), 3000),
                        shortened(text, 1000)),
                (first, next) -> first.again());
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}

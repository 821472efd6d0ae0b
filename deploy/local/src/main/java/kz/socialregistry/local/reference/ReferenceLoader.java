package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.socialregistry.local.reference.people.PersonWithStays;
import kz.socialregistry.local.reference.people.SyntheticPeople;

/**
 * Loads the reference data into an empty registry, only through the public interfaces: what the two published reports
 * say, the people made up around it, and at last the reports themselves.
 */
public final class ReferenceLoader {

    private static final int REQUESTS_AT_ONCE = 4;
    private static final String ANALYST = "analyst";

    private final ReferenceFiles files = new ReferenceFiles();
    private final LocalKeys keys = new LocalKeys();
    private final Addresses addresses;
    private final RestClient client;
    private final Reporting reporting;

    /** How much of the reference data a registry holds. */
    public enum Loaded {
        /** Nothing: it can be loaded. */
        NOTHING,
        /** An earlier load was interrupted: only starting over helps. */
        PARTLY,
        /** All of it. */
        ALL
    }

    /** @param tokenOf a bearer token for a role; asked once per role */
    public ReferenceLoader(Addresses addresses, Function<String, String> tokenOf) {
        this.addresses = addresses;
        this.client = new RestClient(tokenOf);
        this.reporting = new Reporting(client, addresses.reporting());
    }

    /** @throws LoadFailedException if a service does not answer */
    public Loaded loaded() {
        if (reporting.hasPublishedReports()) {
            return Loaded.ALL;
        }
        JsonNode regions = client.get(addresses.centres().resolve("/v1/regions?limit=1"), ANALYST, "en");
        return regions.path("items").isEmpty() ? Loaded.NOTHING : Loaded.PARTLY;
    }

    /**
     * Loads everything and returns when the reports show it.
     *
     * @throws LoadFailedException if a service refuses or does not answer
     */
    public void load(LoadListener listener) {
        ExecutorService requests = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
        try {
            for (Step step : Step.inOrder(addresses)) {
                load(step, requests, listener);
            }
        } finally {
            requests.shutdownNow();
        }
        loadPeople(listener);
        // last, because they say that the load is complete
        URI reports = addresses.reporting().resolve("/v1/published-reports");
        files.publishedReports().forEach(report -> client.post(reports, ANALYST, keys.resolve(report)));
    }

    private void loadPeople(LoadListener listener) {
        SyntheticPeople people = new SyntheticPeople(files.stayPlans(), files.places());
        PeopleImport imports = new PeopleImport(client, addresses.recipients(), new ImportRows(keys));
        Supplier<Stream<PersonWithStays>> staying = () -> people.stream().filter(person -> !person.waits());
        imports.load("people", staying, listener);
        // who waits comes after those who have the places
        imports.load("queues", () -> people.stream().filter(PersonWithStays::waits), listener);
        reporting.catchUp(people.servedIn2019(), people.coveredOn1January2026(), listener);
    }

    private void load(Step step, ExecutorService requests, LoadListener listener) {
        List<ReferenceRecord> records = files.records(step.file());
        AtomicLong done = new AtomicLong();
        listener.progress(step.file(), 0, records.size());
        List<Callable<Boolean>> posts = records.stream()
                .map(record -> (Callable<Boolean>) () -> {
                    post(step, record);
                    listener.progress(step.file(), done.incrementAndGet(), records.size());
                    return true;
                })
                .toList();
        try {
            for (Future<Boolean> posted : requests.invokeAll(posts)) {
                posted.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LoadFailedException failed
                    ? failed
                    : new LoadFailedException(step.file() + " cannot be loaded: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailedException("the load was interrupted", e);
        }
    }

    private void post(Step step, ReferenceRecord record) {
        String parent = record.parent() == null ? "" : keys.id(record.parent());
        JsonNode created = client.post(step.uri(parent), step.role(), keys.resolve(record.body()));
        keys.put(record.key(), created.path("id").asText());
    }
}

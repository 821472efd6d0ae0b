package kz.socialregistry.recipients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.socialregistry.events.Event;
import kz.socialregistry.events.EventCatalogue;
import kz.socialregistry.events.EventType;
import kz.socialregistry.events.Topic;
import kz.socialregistry.events.centres.PlaceAssigned;
import kz.socialregistry.events.centres.PlaceChangeRefused;
import kz.socialregistry.events.centres.PlaceChanged;
import kz.socialregistry.events.centres.PlaceRefused;
import kz.socialregistry.events.centres.PlacementState;
import kz.socialregistry.events.recipients.EnrolmentChangeRequested;
import kz.socialregistry.events.recipients.EnrolmentRequested;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Answers the requests for places that are published while it is open, in any unit or in some: yes, but for the units it
 * knows as closed.
 */
public final class TestCentres implements AutoCloseable {

    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", RealParts.kafka());

    /** Before this day no unit had a free place for a stay whose days are changed. */
    public static final LocalDate FULL_BEFORE = LocalDate.of(2015, 1, 1);

    /** No unit serves this group. */
    public static final String NOT_SERVED = "elderly-alone";

    private static final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    private final Set<UUID> closedUnits;
    private final Predicate<UUID> answered;
    private final KafkaConsumer<String, String> requests =
            new KafkaConsumer<>(CONNECTION, new StringDeserializer(), new StringDeserializer());
    private final KafkaProducer<String, String> answers =
            new KafkaProducer<>(CONNECTION, new StringSerializer(), new StringSerializer());
    private final Thread thread = new Thread(this::answer, "test-centres");
    private volatile boolean open = true;

    public TestCentres(UUID... closedUnits) {
        this(unit -> true, Set.of(closedUnits));
    }

    /** Answers for these units alone; asked of each request before it is answered. */
    public TestCentres(Predicate<UUID> answered) {
        this(answered, Set.of());
    }

    private TestCentres(Predicate<UUID> answered, Set<UUID> closedUnits) {
        this.answered = answered;
        this.closedUnits = closedUnits;
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topic.ENROLMENTS.topicName(), partition))
                .toList();
        requests.assign(partitions);
        requests.seekToEnd(partitions);
        // The end is looked up here and not with the first poll, which comes later.
        partitions.forEach(requests::position);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.close();
        requests.close();
    }

    private void answer() {
        while (open) {
            for (ConsumerRecord<String, String> record : requests.poll(Duration.ofMillis(50))) {
                String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
                if (type.equals("recipients.enrolment-requested.v1")) {
                    EnrolmentState asked = read(record.value());
                    send(asked, () -> answer(asked));
                } else if (type.equals("recipients.enrolment-change-requested.v1")) {
                    EnrolmentChangeRequested asked = readChange(record.value());
                    send(asked.enrolment(), () -> answer(asked));
                }
            }
        }
    }

    private void send(EnrolmentState asked, Supplier<Event> answer) {
        if (answered.test(asked.unitId())) {
            answers.send(record(answer.get()));
        }
    }

    private Event answer(EnrolmentState asked) {
        LocalDate from = asked.admittedOn() == null ? asked.wantedFrom() : asked.admittedOn();
        UUID id = asked.enrolmentId();
        return closedUnits.contains(asked.unitId())
                ? new PlaceRefused(
                        new PlacementState(id, asked.unitId(), "refused", null, null, null, null, "unit-closed"))
                : new PlaceAssigned(
                        new PlacementState(id, asked.unitId(), "assigned", from, asked.endedOn(), null, null, null));
    }

    private Event answer(EnrolmentChangeRequested asked) {
        EnrolmentState state = asked.enrolment();
        LocalDate until = asked.asked().endedOn() == null
                ? asked.asked().wantedUntil()
                : asked.asked().endedOn();
        boolean unserved = NOT_SERVED.equals(asked.asked().targetGroup());
        boolean refused = unserved || asked.asked().admittedOn().isBefore(FULL_BEFORE);
        PlacementState place = new PlacementState(
                state.enrolmentId(),
                state.unitId(),
                "assigned",
                refused ? state.placedFrom() : asked.asked().admittedOn(),
                refused ? state.endedOn() : until,
                null,
                null,
                null);
        return refused
                ? new PlaceChangeRefused(
                        place, asked.change(), unserved ? "target-group-not-served" : "no-place-in-those-days")
                : new PlaceChanged(place, asked.change());
    }

    private static EnrolmentChangeRequested readChange(String json) {
        try {
            return EventJson.MAPPER.readValue(json, EnrolmentChangeRequested.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EnrolmentState read(String json) {
        try {
            return EventJson.MAPPER.readValue(json, EnrolmentRequested.class).enrolment();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, String> record(Event event) {
        EventType type = EventCatalogue.of(event);
        try {
            var record = new ProducerRecord<>(
                    type.topic().topicName(),
                    event.aggregateId().toString(),
                    EventJson.MAPPER.writeValueAsString(event));
            Map<String, String> headers = Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_type",
                    type.name(),
                    "ce_source",
                    "/centres-service",
                    "ce_subject",
                    event.aggregateId().toString(),
                    "ce_time",
                    Instant.now().toString(),
                    "ce_epoch",
                    "1",
                    "ce_sequence",
                    Long.toString(sequences.merge(event.aggregateId(), 1L, Long::sum)));
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

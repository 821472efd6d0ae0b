package kz.socialregistry.centres.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.socialregistry.centres.Given;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.events.recipients.EnrolmentCancelled;
import kz.socialregistry.events.recipients.EnrolmentEnded;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.EnrolmentSuspended;

/**
 * Plays random steps against the service, in batches of random size, and against one book that is never stored. If
 * something were lost between two batches, the answers would differ.
 */
final class BatchesAgainstOneBook {

    private static final int BATCHES = 12;

    private final Saga saga;
    private final LocalDate today;
    private final Random random;
    private final UUID[] units = {Given.unitOf(1), Given.unitOf(3)};
    private final PlaceBook book;
    private final List<Enrolment> asked = new ArrayList<>();

    BatchesAgainstOneBook(Saga saga, LocalDate today, long seed) {
        this.saga = saga;
        this.today = today;
        this.random = new Random(seed);
        this.book = new PlaceBook(today, Map.of(units[0], places(1), units[1], places(3)), Map.of(), List.of());
    }

    private static UnitPlaces places(int places) {
        FreePlaces free = new FreePlaces();
        free.limit(null, null, places);
        return new UnitPlaces(Terms.open(null, null, 14), free);
    }

    void check() {
        for (int batch = 0; batch < BATCHES; batch++) {
            EnrolmentEvent[] steps = new EnrolmentEvent[1 + random.nextInt(10)];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = step();
                tell(steps[i]);
            }
            saga.receive(steps);
        }
        Map<UUID, List<String>> expected = new HashMap<>();
        book.events().forEach(event -> expected.computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                .add(Saga.told(event.placement())));
        asked.forEach(enrolment -> {
            assertEquals(expected.getOrDefault(enrolment.id(), List.of()), saga.answers(enrolment));
            saga.checkRow(enrolment);
        });
    }

    private void tell(EnrolmentEvent step) {
        if (step instanceof EnrolmentSuspended) {
            book.lend(step.enrolment());
        } else if (step instanceof EnrolmentEnded) {
            book.end(step.enrolment());
        } else if (step instanceof EnrolmentCancelled) {
            book.cancel(step.enrolment());
        } else {
            book.request(step.enrolment());
        }
    }

    private EnrolmentEvent step() {
        LocalDate from = today.plusDays(random.nextInt(30) - 20L);
        UUID unit = units[random.nextInt(2)];
        int kind = random.nextInt(asked.isEmpty() ? 3 : 7);
        if (kind < 3) {
            Enrolment enrolment =
                    switch (kind) {
                        case 0 -> Enrolment.past(unit, from, from.plusDays(random.nextInt(10)));
                        case 1 -> Enrolment.wanting(unit, from).until(from.plusDays(1L + random.nextInt(25)));
                        default -> Enrolment.wanting(unit, from);
                    };
            asked.add(enrolment);
            return enrolment.requested();
        }
        Enrolment known = asked.get(random.nextInt(asked.size()));
        if (kind == 6 && known.absences().isEmpty()) {
            LocalDate away = known.wantedFrom().plusDays(random.nextInt(5));
            Enrolment gone = known.away(away, away.plusDays(1L + random.nextInt(15)));
            asked.set(asked.indexOf(known), gone);
            return gone.suspended();
        }
        return kind == 3 ? known.cancelled() : known.ended(known.wantedFrom().plusDays(random.nextInt(10)));
    }
}

package kz.socialregistry.recipients.enrolment;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an enrolment stands. {@link EnrolmentStep} says where it can go from there. */
enum EnrolmentStatus {
    /** A place was asked for; centres-service has not answered yet. */
    REQUESTED,
    /** Waits in the queue of the unit. */
    QUEUED,
    /** A place is kept; the recipient has not come yet. */
    PLACED,
    /** The stay began. */
    ADMITTED,
    /** The stay goes on, but the recipient is away; the place is kept, or lent until the agreed return. */
    SUSPENDED,
    /** The stay is over. */
    ENDED,
    /** There is no place, and there will be none. */
    REFUSED,
    /** Withdrawn, or the place declined, before the stay began. */
    CANCELLED;

    /** Those with a request that was answered and is not over. */
    static final Set<EnrolmentStatus> UNDER_WAY = Set.of(QUEUED, PLACED, ADMITTED, SUSPENDED);

    /** Those from which no stay can begin any more. */
    static final Set<EnrolmentStatus> CAME_TO_NOTHING = Set.of(REFUSED, CANCELLED);

    /** Those of which the stay began. */
    static final Set<EnrolmentStatus> BEGAN = Set.of(ADMITTED, SUSPENDED, ENDED);

    /** All of them, as in JSON. */
    static final String ALL = Arrays.stream(values()).map(EnrolmentStatus::text).collect(joining(", "));

    /** As in JSON, events and the database. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EnrolmentStatus> named(String text) {
        return Arrays.stream(values()).filter(s -> s.text().equals(text)).findFirst();
    }

    /** Keeps the words of the interfaces in the database, where people read them too. */
    @Converter
    static class AsText implements AttributeConverter<EnrolmentStatus, String> {

        @Override
        public String convertToDatabaseColumn(EnrolmentStatus status) {
            return status.text();
        }

        @Override
        public EnrolmentStatus convertToEntityAttribute(String text) {
            return named(text).orElseThrow();
        }
    }
}

package kz.socialregistry.recipients.application;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an application stands. {@link ApplicationStep} says where it can go from there. */
enum ApplicationStatus {
    /** Somebody applied, or consented. */
    RECEIVED,
    /** The need was assessed. */
    ASSESSED,
    /** The district body granted the services. */
    GRANTED,
    /** The district body refused them. */
    REFUSED,
    /** A unit is chosen. */
    PROVIDER_CHOSEN,
    /** The recipient is referred to the unit; the enrolment goes on from here. */
    REFERRED,
    /** The recipient does not want the services. */
    WITHDRAWN;

    /** Those that may still wait for a decision. */
    static final Set<ApplicationStatus> UNDECIDED = Set.of(RECEIVED, ASSESSED);

    /** All of them, as in JSON. */
    static final String ALL =
            Arrays.stream(values()).map(ApplicationStatus::text).collect(joining(", "));

    /** As in JSON and the database. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ApplicationStatus> named(String text) {
        return Arrays.stream(values()).filter(s -> s.text().equals(text)).findFirst();
    }

    /** Keeps the words of the interface in the database, where people read them too. */
    @Converter
    static class AsText implements AttributeConverter<ApplicationStatus, String> {

        @Override
        public String convertToDatabaseColumn(ApplicationStatus status) {
            return status.text();
        }

        @Override
        public ApplicationStatus convertToEntityAttribute(String text) {
            return named(text).orElseThrow();
        }
    }
}

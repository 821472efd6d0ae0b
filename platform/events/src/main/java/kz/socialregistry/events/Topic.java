package kz.socialregistry.events;

import java.util.Arrays;
import java.util.Optional;

/** The five topics of the registry. Each has one publisher. */
public enum Topic {
    /** Regions, centres, units, capacities, staff, licences and building projects; published by centres-service. */
    CENTRES("socialregistry.centres", "centres-service"),
    /** What became of each request for a place; published by centres-service, keyed by enrolment. */
    PLACEMENTS("socialregistry.placements", "centres-service"),
    /** Pseudonymous facts about recipients; published by recipients-service. */
    RECIPIENTS("socialregistry.recipients", "recipients-service"),
    /** The life of each enrolment; published by recipients-service. */
    ENROLMENTS("socialregistry.enrolments", "recipients-service"),
    /** Programmes, allotments and spendings; published by budget-service. */
    BUDGET("socialregistry.budget", "budget-service");

    /** Partitions of every topic. Fixed for ever: changing it would break the order of events of one aggregate. */
    public static final int PARTITIONS = 12;

    private final String topicName;
    private final String publisher;

    Topic(String topicName, String publisher) {
        this.topicName = topicName;
        this.publisher = publisher;
    }

    /** The name in Kafka. */
    public String topicName() {
        return topicName;
    }

    /** The service that publishes to it, as named in {@code ce_source}. */
    public String publisher() {
        return publisher;
    }

    /** The topic with this name in Kafka, if it is one of ours. */
    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values())
                .filter(t -> t.topicName.equals(topicName))
                .findFirst();
    }
}

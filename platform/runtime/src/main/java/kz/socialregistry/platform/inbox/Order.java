package kz.socialregistry.platform.inbox;

/** What a subscriber needs of the order of events. */
public enum Order {
    /** Steps of the saga: each event of an aggregate exactly once, after its predecessor. */
    IN_SEQUENCE,
    /**
     * Projections of full state: events may come twice or older than what is stored; the subscriber keeps the newest by
     * (epoch, sequence).
     */
    LATEST_STATE
}

package kz.socialregistry.events;

/**
 * A kind of event as it stands in {@code ce_type}.
 *
 * @param name publisher, event and version, for example {@code recipients.enrolment-requested.v1}; a new meaning is a
 *     new version, never a change of the old one
 * @param topic where it is published
 * @param payload the record its JSON is read into
 */
public record EventType(String name, Topic topic, Class<? extends Event> payload) {}

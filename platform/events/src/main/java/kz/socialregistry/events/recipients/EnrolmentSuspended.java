package kz.socialregistry.events.recipients;

/** The recipient is away for a while; the place is kept or lent, as the last absence tells. */
public record EnrolmentSuspended(EnrolmentState enrolment) implements EnrolmentEvent {}

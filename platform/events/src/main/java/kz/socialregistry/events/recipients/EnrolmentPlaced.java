package kz.socialregistry.events.recipients;

/** A place is kept; the recipient has not come yet. */
public record EnrolmentPlaced(EnrolmentState enrolment) implements EnrolmentEvent {}

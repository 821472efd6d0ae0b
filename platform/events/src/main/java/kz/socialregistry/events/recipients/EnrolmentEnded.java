package kz.socialregistry.events.recipients;

/** The stay is over; the place is free from the day of leaving. */
public record EnrolmentEnded(EnrolmentState enrolment) implements EnrolmentEvent {}

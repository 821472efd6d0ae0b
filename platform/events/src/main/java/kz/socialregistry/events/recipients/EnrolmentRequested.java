package kz.socialregistry.events.recipients;

/** A place is asked for; centres-service answers with a placement event. */
public record EnrolmentRequested(EnrolmentState enrolment) implements EnrolmentEvent {}

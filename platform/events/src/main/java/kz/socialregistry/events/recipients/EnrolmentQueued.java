package kz.socialregistry.events.recipients;

/** The enrolment waits in the queue of the unit. */
public record EnrolmentQueued(EnrolmentState enrolment) implements EnrolmentEvent {}

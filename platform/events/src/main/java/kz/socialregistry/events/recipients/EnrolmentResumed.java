package kz.socialregistry.events.recipients;

/** The recipient came back from an absence. */
public record EnrolmentResumed(EnrolmentState enrolment) implements EnrolmentEvent {}

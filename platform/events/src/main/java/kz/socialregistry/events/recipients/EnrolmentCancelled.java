package kz.socialregistry.events.recipients;

/** The enrolment was withdrawn before admission. */
public record EnrolmentCancelled(EnrolmentState enrolment) implements EnrolmentEvent {}

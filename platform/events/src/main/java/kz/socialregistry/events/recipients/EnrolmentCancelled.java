package kz.socialregistry.events.recipients;

/** The enrolment was withdrawn before admission, or the stay never happened and none of its days count. */
public record EnrolmentCancelled(EnrolmentState enrolment) implements EnrolmentEvent {}

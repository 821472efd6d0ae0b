package kz.socialregistry.events.recipients;

/** The days of the stay are others than recorded before. */
public record EnrolmentChanged(EnrolmentState enrolment) implements EnrolmentEvent {}

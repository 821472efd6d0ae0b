package kz.socialregistry.events.recipients;

/** The recipient was admitted; the stay counts from the day of admission. */
public record EnrolmentAdmitted(EnrolmentState enrolment) implements EnrolmentEvent {}

package kz.socialregistry.events.recipients;

/** The enrolment got no place and ends here. */
public record EnrolmentRefused(EnrolmentState enrolment) implements EnrolmentEvent {}

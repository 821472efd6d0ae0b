package kz.socialregistry.events.budget;

/** Money was allotted. */
public record AllotmentMade(AllotmentState allotment) implements AllotmentEvent {}

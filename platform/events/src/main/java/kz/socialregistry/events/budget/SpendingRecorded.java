package kz.socialregistry.events.budget;

/** Money was used, or it was recorded that the amount is not known. */
public record SpendingRecorded(SpendingState spending) implements SpendingEvent {}

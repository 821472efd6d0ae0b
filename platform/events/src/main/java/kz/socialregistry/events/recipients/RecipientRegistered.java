package kz.socialregistry.events.recipients;

/** A person or family was entered. */
public record RecipientRegistered(RecipientState recipient) implements RecipientEvent {}

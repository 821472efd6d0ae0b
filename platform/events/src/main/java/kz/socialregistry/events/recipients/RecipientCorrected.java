package kz.socialregistry.events.recipients;

/** What is recorded of a person or family was corrected or completed; also if what changed is not told here. */
public record RecipientCorrected(RecipientState recipient) implements RecipientEvent {}

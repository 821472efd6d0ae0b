package kz.socialregistry.events.centres;

/** A centre was entered. */
public record CentreOpened(CentreState centre) implements CentreEvent {}

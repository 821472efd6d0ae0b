package kz.socialregistry.events.centres;

/** A centre was closed. */
public record CentreClosed(CentreState centre) implements CentreEvent {}

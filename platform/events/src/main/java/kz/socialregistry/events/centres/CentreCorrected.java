package kz.socialregistry.events.centres;

/** What is recorded of a centre was corrected or completed. */
public record CentreCorrected(CentreState centre) implements CentreEvent {}

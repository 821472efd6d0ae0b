package kz.socialregistry.events.centres;

/** By an act, a centre was renamed, suspended or reopened on a day. */
public record CentreChanged(CentreState centre) implements CentreEvent {}

package kz.socialregistry.events.centres;

/** A unit was opened inside a centre. */
public record UnitOpened(UnitState unit) implements UnitEvent {}

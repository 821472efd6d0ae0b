package kz.socialregistry.events.centres;

/** A unit was closed, alone or with its centre. */
public record UnitClosed(UnitState unit) implements UnitEvent {}

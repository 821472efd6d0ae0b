package kz.socialregistry.events.centres;

/** The capacity ledger of a unit got an entry. */
public record UnitCapacityChanged(UnitState unit) implements UnitEvent {}

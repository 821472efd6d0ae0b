package kz.socialregistry.events.centres;

/** What is recorded of a unit was corrected or completed. */
public record UnitCorrected(UnitState unit) implements UnitEvent {}

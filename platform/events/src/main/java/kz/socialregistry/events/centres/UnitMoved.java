package kz.socialregistry.events.centres;

/** A unit passed to the centre that its own was merged into, or follows its centre to a district that was corrected. */
public record UnitMoved(UnitState unit) implements UnitEvent {}

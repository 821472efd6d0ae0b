package kz.socialregistry.events.centres;

/** A place is kept for the enrolment; also when its days change. */
public record PlaceAssigned(PlacementState placement) implements PlacementEvent {}

package kz.socialregistry.events.centres;

/** No place is free: the enrolment waits in the queue of the unit. */
public record PlaceQueued(PlacementState placement) implements PlacementEvent {}

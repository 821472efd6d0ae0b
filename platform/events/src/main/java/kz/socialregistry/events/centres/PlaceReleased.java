package kz.socialregistry.events.centres;

/** The enrolment no longer needs the place or the queue. */
public record PlaceReleased(PlacementState placement) implements PlacementEvent {}

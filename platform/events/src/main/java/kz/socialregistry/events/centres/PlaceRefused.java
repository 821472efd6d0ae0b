package kz.socialregistry.events.centres;

/** The enrolment cannot have a place; the reason says why. */
public record PlaceRefused(PlacementState placement) implements PlacementEvent {}

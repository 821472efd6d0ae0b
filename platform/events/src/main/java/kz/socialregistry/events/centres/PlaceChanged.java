package kz.socialregistry.events.centres;

/**
 * The place is the enrolment's on other days than before, as was asked.
 *
 * @param change number of the change, as in the request
 */
public record PlaceChanged(PlacementState placement, int change) implements PlacementEvent {}

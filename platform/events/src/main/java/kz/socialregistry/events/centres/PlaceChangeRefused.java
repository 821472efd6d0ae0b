package kz.socialregistry.events.centres;

/**
 * The place cannot be had on the days asked for; it stays what it was.
 *
 * @param change number of the change, as in the request
 * @param reason code of the list {@code refusal-reasons}
 */
public record PlaceChangeRefused(PlacementState placement, int change, String reason) implements PlacementEvent {}

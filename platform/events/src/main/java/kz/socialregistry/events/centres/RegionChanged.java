package kz.socialregistry.events.centres;

/** Names, codes or the parent of a region changed on a day, or the region ceased to exist. */
public record RegionChanged(RegionState region) implements RegionEvent {}

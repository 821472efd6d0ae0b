package kz.socialregistry.events.centres;

/** A region was entered, with its history. */
public record RegionEstablished(RegionState region) implements RegionEvent {}

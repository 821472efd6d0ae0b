package kz.socialregistry.events.centres;

/** A licence was ended before its day. */
public record LicenceWithdrawn(LicenceState licence) implements LicenceEvent {}

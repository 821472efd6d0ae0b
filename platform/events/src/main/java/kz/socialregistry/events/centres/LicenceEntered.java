package kz.socialregistry.events.centres;

/** A licence of a provider was entered. */
public record LicenceEntered(LicenceState licence) implements LicenceEvent {}

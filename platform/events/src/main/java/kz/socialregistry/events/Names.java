package kz.socialregistry.events;

/** A name in the three languages of the registry: Kazakh, Russian, English. */
public record Names(String kk, String ru, String en) {}

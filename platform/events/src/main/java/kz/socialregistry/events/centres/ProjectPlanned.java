package kz.socialregistry.events.centres;

/** A building project was entered. */
public record ProjectPlanned(ProjectState project) implements ProjectEvent {}

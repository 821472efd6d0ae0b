package kz.socialregistry.events.centres;

/** The plan of a building project was changed. */
public record ProjectChanged(ProjectState project) implements ProjectEvent {}

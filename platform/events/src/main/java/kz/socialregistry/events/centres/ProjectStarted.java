package kz.socialregistry.events.centres;

/** The works of a building project began. */
public record ProjectStarted(ProjectState project) implements ProjectEvent {}

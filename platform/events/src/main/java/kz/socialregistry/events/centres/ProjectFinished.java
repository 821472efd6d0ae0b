package kz.socialregistry.events.centres;

/** A building project is finished, and its result in use. */
public record ProjectFinished(ProjectState project) implements ProjectEvent {}

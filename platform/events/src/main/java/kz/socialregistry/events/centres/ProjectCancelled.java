package kz.socialregistry.events.centres;

/** A building project was given up. */
public record ProjectCancelled(ProjectState project) implements ProjectEvent {}

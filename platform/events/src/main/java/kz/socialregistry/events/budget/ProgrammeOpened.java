package kz.socialregistry.events.budget;

/** A programme was entered. */
public record ProgrammeOpened(ProgrammeState programme) implements ProgrammeEvent {}

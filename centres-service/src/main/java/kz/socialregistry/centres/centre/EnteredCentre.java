package kz.socialregistry.centres.centre;

import kz.socialregistry.events.centres.CentreOpened;

/** A centre that is made, and the event of its entry. Neither is stored yet. */
public record EnteredCentre(Centre centre, CentreOpened event) {}

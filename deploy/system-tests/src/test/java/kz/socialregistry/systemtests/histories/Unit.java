package kz.socialregistry.systemtests.histories;

/**
 * A unit of the model.
 *
 * @param bed people sleep there, so nobody is in two of these at once
 * @param lends the place of who is away may be somebody else's
 */
record Unit(String id, int places, boolean bed, boolean lends) {}

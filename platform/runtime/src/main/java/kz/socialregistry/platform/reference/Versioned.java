package kz.socialregistry.platform.reference;

/** A code with the version of its row. */
record Versioned(ReferenceCode code, long version) {}

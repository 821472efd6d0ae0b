package kz.socialregistry.local.reference;

import java.net.URI;

/** Where the four services answer, without a path: {@code http://localhost:8081}. */
public record Addresses(URI centres, URI recipients, URI budget, URI reporting) {}

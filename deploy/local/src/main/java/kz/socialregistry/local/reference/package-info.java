/**
 * Loads what the two published reports say, and the people made up around it, through the public interfaces of the
 * services, and prints how far the registry recomputes the reports.
 */
@NullMarked
package kz.socialregistry.local.reference;

import org.jspecify.annotations.NullMarked;

/** Asks whether a unit may take somebody, and why not, before anybody is enrolled. Only reads. */
@NullMarked
package kz.socialregistry.centres.eligibility;

import org.jspecify.annotations.NullMarked;

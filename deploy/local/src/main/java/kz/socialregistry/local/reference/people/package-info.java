/**
 * The people of the reference data. Nobody of them exists: names, numbers, dates and the split of a printed line over
 * its centres are made up, always in the same way, so that every start loads the same people.
 */
@NullMarked
package kz.socialregistry.local.reference.people;

import org.jspecify.annotations.NullMarked;

/** What registers stated of the people in a unit, beside what the registry counts itself. */
@NullMarked
package kz.socialregistry.centres.stated;

import org.jspecify.annotations.NullMarked;

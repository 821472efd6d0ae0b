/** Who has the places of a unit on a day, and what became of each request for one. Only reads. */
@NullMarked
package kz.socialregistry.centres.occupancy;

import org.jspecify.annotations.NullMarked;

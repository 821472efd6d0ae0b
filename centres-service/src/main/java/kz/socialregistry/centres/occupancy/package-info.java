/** Who has the places of a unit on a day. Only reads. */
@NullMarked
package kz.socialregistry.centres.occupancy;

import org.jspecify.annotations.NullMarked;

/** Who waits for a place in a unit, in which order and why, and how long it took others. */
@NullMarked
package kz.socialregistry.centres.queue;

import org.jspecify.annotations.NullMarked;

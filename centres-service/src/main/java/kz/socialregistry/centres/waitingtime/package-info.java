/** How long people waited for a place in a unit. Only reads. */
@NullMarked
package kz.socialregistry.centres.waitingtime;

import org.jspecify.annotations.NullMarked;

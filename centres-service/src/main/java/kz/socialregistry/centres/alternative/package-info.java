/** Where else a place is free: so that nobody waits beside an empty bed. Only reads. */
@NullMarked
package kz.socialregistry.centres.alternative;

import org.jspecify.annotations.NullMarked;

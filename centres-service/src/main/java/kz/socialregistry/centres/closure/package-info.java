/** Who stands in the way when a centre or a unit is to be closed. */
@NullMarked
package kz.socialregistry.centres.closure;

import org.jspecify.annotations.NullMarked;

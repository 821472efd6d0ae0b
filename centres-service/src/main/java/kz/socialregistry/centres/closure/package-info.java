/** Closing a centre with its units, once nobody has a place there any more. */
@NullMarked
package kz.socialregistry.centres.closure;

import org.jspecify.annotations.NullMarked;

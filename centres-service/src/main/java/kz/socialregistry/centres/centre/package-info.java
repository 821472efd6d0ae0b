/** Centres: who provides services where, and which published totals they count in. */
@NullMarked
package kz.socialregistry.centres.centre;

import org.jspecify.annotations.NullMarked;

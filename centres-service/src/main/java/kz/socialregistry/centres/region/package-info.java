/** Regions of two levels with the names, KATO codes and parents they had over time, and which came out of which. */
@NullMarked
package kz.socialregistry.centres.region;

import org.jspecify.annotations.NullMarked;

/** Regions of two levels with the names, KATO codes and parents they had over time. */
@NullMarked
package kz.socialregistry.centres.region;

import org.jspecify.annotations.NullMarked;

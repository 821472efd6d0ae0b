/** Brings the whole registry up on one machine, keeps it running, and stops it in order. */
@NullMarked
package kz.socialregistry.local.launcher;

import org.jspecify.annotations.NullMarked;

/** Stays of one person on the same days in two beds: refused when they are entered, found where history tells them. */
@NullMarked
package kz.socialregistry.recipients.overlap;

import org.jspecify.annotations.NullMarked;

/**
 * Acts by which regions are created, renamed, recoded, transferred and abolished: recorded as they were entered, and
 * applied to the regions as a whole or not at all.
 */
@NullMarked
package kz.socialregistry.centres.regionact;

import org.jspecify.annotations.NullMarked;

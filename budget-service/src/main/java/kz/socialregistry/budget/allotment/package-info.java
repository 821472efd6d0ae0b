/** Money allotted to a programme in a region for a year; the total each line belongs to, or that this is not known. */
@NullMarked
package kz.socialregistry.budget.allotment;

import org.jspecify.annotations.NullMarked;

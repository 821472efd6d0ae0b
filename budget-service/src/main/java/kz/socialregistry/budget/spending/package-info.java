/** Money used of an allotment, or that it is not known how much. */
@NullMarked
package kz.socialregistry.budget.spending;

import org.jspecify.annotations.NullMarked;

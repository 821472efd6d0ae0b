/**
 * Exact amounts of tenge, and amounts as a budget paper prints them: rounded, in thousands or millions, sometimes
 * ambiguous. Both must agree within what the print can say.
 */
@NullMarked
package kz.socialregistry.budget.money;

import org.jspecify.annotations.NullMarked;

/** The regions that centres-service publishes: which of them lie in which, so that rows can be limited by region. */
@NullMarked
package kz.socialregistry.budget.territory;

import org.jspecify.annotations.NullMarked;

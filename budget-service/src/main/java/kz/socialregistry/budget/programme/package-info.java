/** Budget programmes: what money is for, and by which instrument it reaches the provider. */
@NullMarked
package kz.socialregistry.budget.programme;

import org.jspecify.annotations.NullMarked;

/**
 * Retries without a second effect: a POST with an {@code Idempotency-Key} works once, and whoever repeats it gets the
 * first answer again. The answer is stored in the transaction of the effect, so there is never one without the other.
 */
@NullMarked
package kz.socialregistry.platform.idempotency;

import org.jspecify.annotations.NullMarked;

/**
 * Bad input, tried: reads what a service says of itself at {@code /q/openapi} and sends it requests that are right,
 * nearly right and quite wrong. Extend {@link kz.socialregistry.testing.fuzz.FuzzTest}.
 */
@NullMarked
package kz.socialregistry.testing.fuzz;

import org.jspecify.annotations.NullMarked;

/**
 * Errors as RFC 9457 problem details, in the caller's language: every exception becomes one of a fixed list of codes,
 * and nothing of the inside of a service shows.
 */
@NullMarked
package kz.socialregistry.platform.problems;

import org.jspecify.annotations.NullMarked;

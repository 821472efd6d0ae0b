/**
 * The parameters of a query, checked before an operation begins: none unknown, none twice, none unreadable, and all that
 * is wrong told at once. An operation only declares them, by {@code @QueryParam} with constraints.
 */
@NullMarked
package kz.socialregistry.platform.parameters;

import org.jspecify.annotations.NullMarked;

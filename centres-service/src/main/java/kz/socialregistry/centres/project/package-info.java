/**
 * Building projects of centres: what is planned, what is done, and what that does to the capacity of units. A plan
 * changes no capacity; only what has begun takes places away, and only what is finished adds some.
 */
@NullMarked
package kz.socialregistry.centres.project;

import org.jspecify.annotations.NullMarked;

/**
 * The inbox: events reach a service exactly once in effect. Offsets live in the service's database and move in the
 * transaction of the effects; what cannot be applied is held, visible to an operator, and never lost.
 */
@NullMarked
package kz.socialregistry.platform.inbox;

import org.jspecify.annotations.NullMarked;

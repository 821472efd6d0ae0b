/**
 * Who has a place in a unit on which days, and who waits for one; answers the requests of recipients-service. Written in
 * SQL rather than entities: a batch of events costs a constant number of statements, and PostgreSQL itself guards the
 * invariant that no place is given twice.
 */
@NullMarked
package kz.socialregistry.centres.placement;

import org.jspecify.annotations.NullMarked;

/** How many people a unit can take over time: a ledger of dated entries, each with its reason and its document. */
@NullMarked
package kz.socialregistry.centres.capacity;

import org.jspecify.annotations.NullMarked;

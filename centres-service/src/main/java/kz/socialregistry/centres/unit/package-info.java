/** Units inside centres, each with one format for one target group, and the ledger of how many people they can take. */
@NullMarked
package kz.socialregistry.centres.unit;

import org.jspecify.annotations.NullMarked;

/** How many people are known and how many stay in a unit, by what reports count: without telling who they are. */
@NullMarked
package kz.socialregistry.recipients.headcount;

import org.jspecify.annotations.NullMarked;

/** What is known of a recipient beside the name: facts that begin and end on a day, and are never overwritten. */
@NullMarked
package kz.socialregistry.recipients.fact;

import org.jspecify.annotations.NullMarked;

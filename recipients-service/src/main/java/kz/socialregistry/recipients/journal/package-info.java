/** Whether the journal of reads is what was written. */
@NullMarked
package kz.socialregistry.recipients.journal;

import org.jspecify.annotations.NullMarked;

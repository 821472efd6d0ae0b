/** Whose data need not be kept any longer, and what keeps them all the same. */
@NullMarked
package kz.socialregistry.recipients.retention;

import org.jspecify.annotations.NullMarked;

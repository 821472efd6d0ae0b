/** Working days, and the terms of the law that are counted in them; both are data with validity. */
@NullMarked
package kz.socialregistry.recipients.calendar;

import org.jspecify.annotations.NullMarked;

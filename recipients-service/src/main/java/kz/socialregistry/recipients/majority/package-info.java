/** Turning 18: who does, told ahead, so that the target group is changed on the day. */
@NullMarked
package kz.socialregistry.recipients.majority;

import org.jspecify.annotations.NullMarked;

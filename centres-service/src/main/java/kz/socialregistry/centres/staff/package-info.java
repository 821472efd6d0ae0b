/** How many specialists a centre had on a day. */
@NullMarked
package kz.socialregistry.centres.staff;

import org.jspecify.annotations.NullMarked;

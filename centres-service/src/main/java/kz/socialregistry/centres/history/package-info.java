/** What was so of a centre until a day, and the days on which it takes nobody in. */
@NullMarked
package kz.socialregistry.centres.history;

import org.jspecify.annotations.NullMarked;

/** What the four services share: events in and out, problems, tokens and the habits of the REST interfaces. */
@NullMarked
package kz.socialregistry.platform;

import org.jspecify.annotations.NullMarked;

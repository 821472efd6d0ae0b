/** Real parts for tests: PostgreSQL, a Kafka broker, signed tokens, events on topics, and the rules of the house. */
@NullMarked
package kz.socialregistry.testing;

import org.jspecify.annotations.NullMarked;

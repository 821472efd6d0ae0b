/**
 * The outbox: events leave a service in the transaction of their cause, and reach Kafka at least once and in the order
 * of their aggregate. Its table is also the journal of everything the service ever published.
 */
@NullMarked
package kz.socialregistry.platform.outbox;

import org.jspecify.annotations.NullMarked;

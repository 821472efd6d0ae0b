/** The parts of a registry on one machine, each a process of its own: PostgreSQL, Kafka, the issuer, the services. */
@NullMarked
package kz.socialregistry.local.parts;

import org.jspecify.annotations.NullMarked;

/** The topics in Kafka: made with the settings the design needs, and refused if found with others. */
@NullMarked
package kz.socialregistry.platform.topics;

import org.jspecify.annotations.NullMarked;

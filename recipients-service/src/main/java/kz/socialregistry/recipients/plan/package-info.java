/** The individual plan of somebody who was admitted, and its reviews. */
@NullMarked
package kz.socialregistry.recipients.plan;

import org.jspecify.annotations.NullMarked;

/**
 * The bulk way in: a file is received as lines, stored in chunks, and recorded chunk by chunk by any instance, each
 * chunk in one transaction. What a line means is known to the {@link ImportRecorder} of the service.
 */
@NullMarked
package kz.socialregistry.platform.imports;

import org.jspecify.annotations.NullMarked;

/**
 * Lists that are read in parts, and feeds that tell what changed in them: the parameters, the reading, and the answer
 * with a link to the next part.
 */
@NullMarked
package kz.socialregistry.platform.lists;

import org.jspecify.annotations.NullMarked;

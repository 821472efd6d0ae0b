/** Changes of a few fields: JSON merge patches, RFC 7396. */
@NullMarked
package kz.socialregistry.platform.patch;

import org.jspecify.annotations.NullMarked;

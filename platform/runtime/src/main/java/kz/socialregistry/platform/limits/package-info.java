/**
 * What one client, one body or one slow connection may take of a service, so that the others are still served. Bodies
 * are read before an operation begins and hold no thread; only long files are streamed, and of those a client has few.
 */
@NullMarked
package kz.socialregistry.platform.limits;

import org.jspecify.annotations.NullMarked;

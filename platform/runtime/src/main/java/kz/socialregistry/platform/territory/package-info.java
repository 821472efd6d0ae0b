/** Which regions and centres are there for the caller of the current request, and on which days. */
@NullMarked
package kz.socialregistry.platform.territory;

import org.jspecify.annotations.NullMarked;

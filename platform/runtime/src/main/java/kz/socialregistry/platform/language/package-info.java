/** The languages in which people are answered. */
@NullMarked
package kz.socialregistry.platform.language;

import org.jspecify.annotations.NullMarked;

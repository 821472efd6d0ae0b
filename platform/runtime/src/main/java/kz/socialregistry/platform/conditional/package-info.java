/**
 * Conditional requests: whoever has the newest state is told so in a line (304), and whoever changes an older state than
 * the stored one is refused (412).
 */
@NullMarked
package kz.socialregistry.platform.conditional;

import org.jspecify.annotations.NullMarked;

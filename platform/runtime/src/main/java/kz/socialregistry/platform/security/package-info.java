/** Who may do what: the roles that tokens carry. */
@NullMarked
package kz.socialregistry.platform.security;

import org.jspecify.annotations.NullMarked;

/** Who may do what: the roles and claims that tokens carry, and what the database is told of the caller. */
@NullMarked
package kz.socialregistry.platform.security;

import org.jspecify.annotations.NullMarked;

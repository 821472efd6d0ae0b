/** The description of the interfaces: what the platform guarantees is added to every operation here, once. */
@NullMarked
package kz.socialregistry.platform.openapi;

import org.jspecify.annotations.NullMarked;

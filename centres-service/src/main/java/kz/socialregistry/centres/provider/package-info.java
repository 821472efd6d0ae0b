/** Providers: the organisations that run centres. A centre shows the number and the ownership of its provider. */
@NullMarked
package kz.socialregistry.centres.provider;

import org.jspecify.annotations.NullMarked;

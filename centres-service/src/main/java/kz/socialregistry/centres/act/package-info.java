/** What acts of all sorts have in common. */
@NullMarked
package kz.socialregistry.centres.act;

import org.jspecify.annotations.NullMarked;

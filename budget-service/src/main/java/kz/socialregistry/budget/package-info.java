/** The money of the services: what is allotted to which programme, what of it was used, and what of this is not known. */
@NullMarked
package kz.socialregistry.budget;

import org.jspecify.annotations.NullMarked;

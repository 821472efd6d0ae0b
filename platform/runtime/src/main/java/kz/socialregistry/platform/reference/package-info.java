/** Lists of codes with names and validity. Which lists there are, each service says in its migrations. */
@NullMarked
package kz.socialregistry.platform.reference;

import org.jspecify.annotations.NullMarked;

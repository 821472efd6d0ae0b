/** What a start is asked to do and where: ports, the data folder, the built jars, and the language it speaks. */
@NullMarked
package kz.socialregistry.local.setup;

import org.jspecify.annotations.NullMarked;

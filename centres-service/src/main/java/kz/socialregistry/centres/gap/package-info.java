/** Where the law asks for a licence and there is none, or soon will be none. Only reads. */
@NullMarked
package kz.socialregistry.centres.gap;

import org.jspecify.annotations.NullMarked;

/** Who waits, and where places are free. Only reads. */
@NullMarked
package kz.socialregistry.centres.vacancy;

import org.jspecify.annotations.NullMarked;

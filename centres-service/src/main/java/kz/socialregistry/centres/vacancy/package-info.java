/** Free places beside queues, for a region. Only reads. */
@NullMarked
package kz.socialregistry.centres.vacancy;

import org.jspecify.annotations.NullMarked;

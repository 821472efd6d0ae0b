/** Where places are free, beside the queues. Only reads. */
@NullMarked
package kz.socialregistry.centres.vacancy;

import org.jspecify.annotations.NullMarked;

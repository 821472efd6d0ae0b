/** Chooses units for questions that look at many of them at once. */
@NullMarked
package kz.socialregistry.centres.choice;

import org.jspecify.annotations.NullMarked;

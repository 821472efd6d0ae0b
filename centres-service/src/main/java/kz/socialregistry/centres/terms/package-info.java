/** Whom a unit may take, and on which days: what is asked of an applicant before a place is given. */
@NullMarked
package kz.socialregistry.centres.terms;

import org.jspecify.annotations.NullMarked;

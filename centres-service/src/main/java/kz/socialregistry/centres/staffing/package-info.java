/** What the headcounts say of a day: specialists by profession, and how many recipients a social worker of a unit has. */
@NullMarked
package kz.socialregistry.centres.staffing;

import org.jspecify.annotations.NullMarked;

/** What centres-service publishes of regions and units: where an enrolment is, so that rows can be limited by it. */
@NullMarked
package kz.socialregistry.recipients.territory;

import org.jspecify.annotations.NullMarked;

/** From need to enrolment, as the Social Code has it: application, assessment, decision, choice of provider, referral. */
@NullMarked
package kz.socialregistry.recipients.application;

import org.jspecify.annotations.NullMarked;

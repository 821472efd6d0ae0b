/**
 * Enrolments of recipients in units, from the request over the place to the end of the stay. Places are given by
 * centres-service; what it answers is settled here.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.enrolment;

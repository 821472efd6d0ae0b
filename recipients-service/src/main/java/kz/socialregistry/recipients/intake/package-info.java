/**
 * The bulk way in: lines of recipients with their enrolments, received at once, recorded in chunks by any instance, each
 * chunk in one transaction, by the same rules and through the same saga as single calls.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.intake;

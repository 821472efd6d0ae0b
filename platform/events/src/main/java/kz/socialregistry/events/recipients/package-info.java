/** What recipients-service publishes: pseudonymous recipients and the life of their enrolments. Never a name, number, exact birth date or free text. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.events.recipients;

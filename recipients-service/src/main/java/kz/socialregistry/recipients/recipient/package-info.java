/**
 * Persons and families who receive services. What identifies them is encrypted before it is stored; everything that
 * leaves the service by event is pseudonymous.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.recipient;

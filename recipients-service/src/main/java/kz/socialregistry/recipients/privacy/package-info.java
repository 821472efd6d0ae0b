/**
 * Keeps what is personal unreadable: the keys, the encryption at rest, the keyed index that finds a number without
 * storing it, and who looked at whose data for what purpose.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.privacy;

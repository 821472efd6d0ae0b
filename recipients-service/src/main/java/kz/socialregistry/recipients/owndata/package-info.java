/** What a person may ask of the registry: all that is kept of them, and who looked at it. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.owndata;

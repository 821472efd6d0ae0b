/**
 * Forgets who somebody was, for ever, without changing a total: the erasure of a recipient, the legal hold that prevents
 * it, and what finishes an erasure that was cut short or that an old backup has undone.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.erasure;

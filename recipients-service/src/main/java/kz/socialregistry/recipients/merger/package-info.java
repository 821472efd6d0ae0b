/** Acts that merge two records of one person, and part them again. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.merger;

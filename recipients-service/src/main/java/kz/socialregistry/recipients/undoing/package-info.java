/** Takes an import back as a whole: all of its enrolments, and whom it alone brought, in batches that survive a crash. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.undoing;

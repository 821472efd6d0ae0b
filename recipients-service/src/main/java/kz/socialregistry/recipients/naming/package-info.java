/** How names are compared and looked up, whoever spelled them, without a name in the clear in the database. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.naming;

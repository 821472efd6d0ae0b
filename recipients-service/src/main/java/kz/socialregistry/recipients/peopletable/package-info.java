/** People with their enrolments as a table: what its columns are called, and what its rows mean as lines of an import. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.recipients.peopletable;
